import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { words } from '../../app/words.ts';
import { OneUnit, SeveralUnits, useUnitChoices } from '../unit-choice.tsx';
import { type EventFields, type EventKind, isOfOne, namesUnit } from './event-form.ts';

interface KindFieldsProps {
  kind: EventKind;
  fields: EventFields;
  change: (part: Partial<EventFields>) => void;
  errorOf: (field: keyof EventFields) => string | null;
}

/** What a decision of this kind is about. */
export function KindFields(props: KindFieldsProps) {
  const { kind, fields, change, errorOf } = props;
  const units = useUnitChoices();
  const below = useUnitChoices((unit) => unit.parentId !== null && fields.unitIds.includes(unit.parentId));
  const parent = (label: string) => (
    <OneUnit label={label} choices={units} value={fields.parentId} onChange={(parentId) => change({ parentId })} />
  );
  return (
    <>
      {kind !== 'found' && <Concerned {...props} />}
      {kind === 'merge' && (
        <OneUnit
          label={words.unitPage.into}
          choices={units}
          value={fields.intoId}
          onChange={(intoId) => change({ intoId })}
        />
      )}
      {(namesUnit(kind) || (kind === 'merge' && fields.intoId === null)) && (
        <TextInput
          label={words.unitPage.newName}
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errorOf('name')}
        />
      )}
      {kind === 'split' && <SplitFields {...props} />}
      {kind === 'dissolve' && (
        <>
          <OneUnit
            label={words.unitPage.successor}
            choices={units}
            value={fields.intoId}
            onChange={(intoId) => change({ intoId })}
          />
          {below.length > 0 && (
            <SeveralUnits
              label={words.unitPage.endedBelow}
              choices={below}
              value={fields.endedBelow}
              onChange={(endedBelow) => change({ endedBelow })}
            />
          )}
          {below.length > 0 && parent(words.unitPage.childrenTo)}
        </>
      )}
      {(kind === 'transfer' || kind === 'found' || (kind === 'merge' && fields.intoId === null)) &&
        parent(words.unitPage.parent)}
    </>
  );
}

/** The unit or the units that the decision is about. */
function Concerned({ kind, fields, change, errorOf }: KindFieldsProps) {
  const units = useUnitChoices();
  if (isOfOne(kind)) {
    return (
      <OneUnit
        label={words.unitPage.whichUnit}
        choices={units}
        value={fields.unitIds[0] ?? null}
        onChange={(unitId) => change({ unitIds: unitId === null ? [] : [unitId] })}
        error={errorOf('unitIds')}
      />
    );
  }
  return (
    <SeveralUnits
      label={words.unitPage.whichUnits}
      choices={units}
      value={fields.unitIds}
      onChange={(unitIds) => change({ unitIds })}
      error={errorOf('unitIds')}
    />
  );
}

function SplitFields({ fields, change, errorOf }: KindFieldsProps) {
  return (
    <>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={words.unitPage.newNames}
        value={fields.names}
        onChange={(event) => change({ names: event.currentTarget.value })}
        error={errorOf('names')}
      />
      <Checkbox
        size="xs"
        label={words.unitPage.goesOn}
        checked={fields.goesOn}
        onChange={(event) => change({ goesOn: event.currentTarget.checked })}
      />
    </>
  );
}
