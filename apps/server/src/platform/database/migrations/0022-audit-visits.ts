import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one thing that the application reads of the audit: who did something to one subject, how many times and when
 * last. Times closer than a gap are one. It runs as the owner, since the application may not read the table.
 */
export class AuditVisits1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function audit_visits(about uuid, done text, gap interval)
      returns table (actor text, times integer, last_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$
        select visit.actor, (count(*) filter (where visit.is_another))::integer, max(visit.at)
        from (
          select entry.actor, entry.at,
            coalesce(entry.at - lag(entry.at) over (partition by entry.actor order by entry.at) > gap, true) as is_another
          from public.audit as entry
          where entry.subject_id = about and entry.action = done and entry.refused is null and entry.actor like 'member:%'
        ) as visit
        group by visit.actor
      $$`);
    await runner.query('revoke all on function audit_visits(uuid, text, interval) from public');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function audit_visits(uuid, text, interval)');
  }
}
