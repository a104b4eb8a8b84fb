import { parseJson, UnreadableFile } from '../../../platform/files/read/index.ts';
import type { ListColumn, RawEntry, RawRow, ReadFile, TextColumn } from './columns.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Organizations of HSDS 3 (https://docs.openreferral.org): one organization_full, a list of them, or a page with
 * `contents`. What HSDS has no field for stands in `attributes` of the organization, `link_type` being the name of the
 * column: type, precision, land, town, forms, target_groups, languages_interpreted, services, hours, accessible.
 * Throws UnreadableFile when it is no such JSON.
 */
export function readHsds(file: string, text: string): ReadFile {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new UnreadableFile(parsed.reason);
  const { value } = parsed;
  if (isObject(value) && Array.isArray(value.contents))
    return { rows: value.contents.map((one, at) => row(file, one, `contents[${at}].`)), notes: [] };
  if (Array.isArray(value))
    return { rows: value.map((one, at) => row(file, one, `[${at}].`)), notes: [] };
  return { rows: [row(file, value, '')], notes: [] };
}

function row(file: string, value: unknown, prefix: string): RawRow {
  if (isObject(value)) return { file, line: null, raw: rawEntry(value, prefix) };
  return { file, line: null, refusal: { field: prefix || null, reason: 'is no organization' } };
}

function rawEntry(organization: Json, prefix: string): RawEntry {
  const services = objects(organization.services);
  const locations = objects(organization.locations);
  const location = locations[0] ?? {};
  const address = objects(location.addresses)[0] ?? {};
  const stated = statedAttributes(organization);
  const first = (column: TextColumn) => stated.get(column)?.[0];
  const text: Record<TextColumn, string | undefined> = {
    id: textOf(organization.id),
    name: textOf(organization.name),
    parent_id: textOf(organization.parent_organization_id),
    type: first('type') ?? '',
    description: textOf(organization.description),
    street:
      first('street') ??
      [address.address_1, address.address_2].map(textOf).filter(Boolean).join(', '),
    postal_code: first('postal_code') ?? textOf(address.postal_code),
    town: first('town') ?? textOf(address.city),
    precision: first('precision') ?? '',
    phone: textOf(
      [organization, location, ...services].flatMap((one) => objects(one.phones))[0]?.number,
    ),
    email: textOf(organization.email),
    website: textOf(organization.website),
    hours: first('hours') ?? '',
    accessible: first('accessible') ?? textOf(objects(location.accessibility)[0]?.description),
    confirmed_on: textOf(services[0]?.assured_date),
    confirmed_by: textOf(services[0]?.assurer_email) || undefined,
    notes_members: undefined,
    notes_office: undefined,
  };
  const list: Record<ListColumn, readonly string[]> = {
    land: stated.get('land') ?? landsOf(address, services),
    languages: services.flatMap((service) => objects(service.languages)).map(languageOf),
    languages_interpreted: stated.get('languages_interpreted') ?? [],
    forms: stated.get('forms') ?? [],
    target_groups: stated.get('target_groups') ?? [],
    // A file with our attributes names its one service by the type.
    services: stated.has('type')
      ? (stated.get('services') ?? [])
      : services.map((service) => textOf(service.name)),
  };
  const hasPoint = locations.some((one) => textOf(one.latitude) !== '');
  const said = Object.entries(text).filter(([, value]) => value !== undefined);
  return { prefix, text: Object.fromEntries(said), list, hasPoint };
}

/** Values of `attributes` by `link_type`; the code of a taxonomy term counts where there is no value. */
function statedAttributes(organization: Json): Map<string, string[]> {
  const stated = new Map<string, string[]>();
  for (const attribute of objects(organization.attributes)) {
    const term = isObject(attribute.taxonomy_term) ? attribute.taxonomy_term : {};
    const value = textOf(attribute.value) || textOf(term.code) || textOf(term.name);
    const column = textOf(attribute.link_type);
    stated.set(column, [...(stated.get(column) ?? []), value]);
  }
  return stated;
}

/** The seat, and the Länder that the services name as their areas. */
function landsOf(address: Json, services: readonly Json[]): string[] {
  const areas = services.flatMap((service) => objects(service.service_areas));
  return [address.state_province, ...areas.map((area) => area.extent ?? area.name)].map(textOf);
}

function languageOf({ code, name }: Json): string {
  return textOf(code) || textOf(name);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
