/** Nothing of ours: PGDATA, PGPORT or a foreign language would change what Postgres does or says. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
