import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FormSample, invalidSample, type SampleForm } from '../gallery/forms.tsx';
import { sampleTexts } from '../gallery/sample-texts.ts';
import { empty, type FormState, formTitle } from './form-state.ts';

const texts = sampleTexts.de;
const render = (form: FormState<SampleForm>) => String(FormSample({ texts, language: 'de', form }));

test('an empty form complains about nothing', () => {
  const html = render(empty);
  assert.doesNotMatch(html, /aria-invalid|error-summary|field-wrong/);
  assert.equal(formTitle(empty, 'Nachricht', 'de'), 'Nachricht');
});

test('an invalid form keeps what was typed, escaped', () => {
  const html = render(invalidSample(texts));
  assert.match(html, /value="23125101&quot;&gt;&lt;script&gt;"/);
  assert.match(html, />a\nb<\/textarea>/);
  assert.match(html, /<option value="hh" selected="">/);
});

test('an invalid form says so in its title, links to its fields, and ties each complaint to its field', () => {
  const form = invalidSample(texts);
  assert.equal(formTitle(form, 'Nachricht', 'de'), 'Fehler: Nachricht');
  assert.equal(formTitle(form, 'Message', 'en'), 'Error: Message');
  const html = render(form);
  assert.match(html, /<a href="#field-phone">Telefon: Es fehlt die Vorwahl<\/a>/);
  assert.match(
    html,
    /id="field-phone" name="phone" aria-describedby="field-phone-hint field-phone-error" aria-invalid="true"/,
  );
  assert.match(html, /id="field-phone-error"/);
  assert.match(html, /tabindex="-1" autofocus=""/);
});

test('a complete form is replaced by its outcome', () => {
  const html = render({
    state: 'complete',
    value: { phone: '030', message: '', state: 'be', consent: true },
  });
  assert.doesNotMatch(html, /<form/);
  assert.match(html, /notice-done/);
});
