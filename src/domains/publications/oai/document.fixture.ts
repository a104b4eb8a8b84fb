import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';

/** An element as an independent parser reads it; attributes without those of namespaces. Only for tests. */
export type Read = {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Read[];
  text: string;
};

export const oaiNamespace = 'http://www.openarchives.org/OAI/2.0/';

/** Parses an answer; what is not well-formed, or uses a prefix without its namespace, fails the test. */
export function readDocument(xml: string): Read {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Read[] = [{ name: '', uri: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => assert.fail(error));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns');
    const read: Read = {
      name: local,
      uri,
      attributes: Object.fromEntries(
        own.filter(({ name }) => name !== 'xmlns').map(({ name, value }) => [name, value]),
      ),
      children: [],
      text: '',
    };
    stack.at(-1)?.children.push(read);
    stack.push(read);
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  const root = stack[0]?.children[0];
  assert.ok(root, 'no root element');
  checkFrame(root);
  return root;
}

export function child(read: Read, name: string): Read {
  const found = read.children.find((one) => one.name === name);
  assert.ok(found, `no ${name} in ${read.name}`);
  return found;
}

export function all(read: Read, name: string): readonly Read[] {
  return read.children.filter((one) => one.name === name);
}

const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** OAI-PMH 2.0, 3.2: root, responseDate, request, then errors or one element named as the verb. */
function checkFrame(root: Read): void {
  assert.deepEqual([root.name, root.uri], ['OAI-PMH', oaiNamespace]);
  assert.equal(
    root.attributes['xsi:schemaLocation']?.replace(/\s+/g, ' '),
    `${oaiNamespace} ${oaiNamespace}OAI-PMH.xsd`,
  );
  const [date, request, ...rest] = root.children;
  assert.equal(date?.name, 'responseDate');
  assert.match(date?.text ?? '', stamp);
  assert.equal(request?.name, 'request');
  const names = new Set(rest.map(({ name }) => name));
  assert.equal(names.size, 1, [...names].join());
  const [name] = names;
  if (name !== 'error') {
    assert.equal(rest.length, 1);
    assert.equal(request?.attributes.verb, name);
  }
  for (const record of [root, ...rest].flatMap((one) => all(one, 'record'))) checkRecord(record);
  for (const header of rest.flatMap((one) => all(one, 'header'))) checkHeader(header);
}

/** 2.5: header, then metadata unless the record is deleted. */
function checkRecord(record: Read): void {
  const header = child(record, 'header');
  checkHeader(header);
  const isDeleted = header.attributes.status === 'deleted';
  assert.deepEqual(
    record.children.map(({ name }) => name),
    isDeleted ? ['header'] : ['header', 'metadata'],
  );
  if (!isDeleted) checkDublinCore(child(record, 'metadata'));
}

/** 2.5: identifier, datestamp, setSpecs; a status is "deleted". */
function checkHeader(header: Read): void {
  assert.match(
    header.children.map(({ name }) => name).join(' '),
    /^identifier datestamp( setSpec)*$/,
  );
  assert.match(child(header, 'datestamp').text, stamp);
  assert.match(child(header, 'identifier').text, /^oai:[a-z][a-z0-9.-]+:[a-z0-9-]+$/);
  for (const { text } of all(header, 'setSpec')) assert.match(text, /^[\w.!~*'()-]+$/);
  assert.ok(['deleted', undefined].includes(header.attributes.status));
}

const elements =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  );

/** oai_dc.xsd: one element dc, in it the fifteen of DCMES 1.1 in any order, with no attribute but xml:lang. */
function checkDublinCore(metadata: Read): void {
  assert.equal(metadata.children.length, 1);
  const dc = metadata.children[0]!;
  assert.deepEqual([dc.name, dc.uri], ['dc', `${oaiNamespace}oai_dc/`]);
  for (const { name, uri, attributes, children, text } of dc.children) {
    assert.equal(uri, 'http://purl.org/dc/elements/1.1/');
    assert.ok(elements.includes(name), name);
    assert.deepEqual(
      Object.keys(attributes).filter((one) => one !== 'xml:lang'),
      [],
    );
    assert.equal(children.length, 0);
    assert.notEqual(text.trim(), '');
  }
}
