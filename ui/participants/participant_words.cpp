#include "ui/participants/participant_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::SamePersonProposals;

namespace {

/// Digits keep their order in a right-to-left sentence.
QString number(const QString& phone) { return u"\u2066"_s + phone + u"\u2069"_s; }

} // namespace

QString ParticipantWords::name(const store::Participant& participant) {
  return participant.label.isEmpty() ? number(participant.phone) : visibleText(participant.label);
}

QString ParticipantWords::name(const SamePersonProposals::Side& side) {
  if (side.person)
    return visibleText(side.person->name);
  return side.label.isEmpty() ? number(side.phone) : visibleText(side.label);
}

QString ParticipantWords::detail(const SamePersonProposals::Side& side) {
  if (side.person)
    return side.label.isEmpty() || side.label == side.person->name
               ? tr("Noted as a person")
               : tr("Noted as a person; here as %1").arg(visibleText(side.label));
  return side.phone.isEmpty() || side.phone == side.label ? tr("Name in sources") : number(side.phone);
}

QString ParticipantWords::persons(const std::vector<Person>& persons) {
  QStringList names;
  for (const Person& person : persons)
    names.append(visibleText(person.name));
  return names.join(tr(", "));
}

QString ParticipantWords::ground(const SamePersonProposals::Proposal& proposal) {
  switch (proposal.ground) {
  case SamePersonProposals::Ground::SameWords:
    return tr("Sources have the same messages under both names, in %n conversation(s)", nullptr,
              static_cast<int>(proposal.conversations));
  case SamePersonProposals::Ground::SameLabel:
    return tr("Both are known by the same name or number");
  case SamePersonProposals::Ground::SameName:
    break;
  }
  return tr("Both names are written alike");
}

QString ParticipantWords::conversations(std::int64_t count) {
  return tr("%n conversation(s)", nullptr, static_cast<int>(count));
}

QString ParticipantWords::mapping(const PersonName& name, const std::map<QString, QString>& authors) {
  const QString value = name.kind == PersonName::Kind::Phone ? number(name.value) : visibleText(name.value);
  const auto author = authors.find(name.mappedBy);
  const QString by = author == authors.end() ? tr("somebody") : visibleText(author->second);
  return tr("%1, by %2 on %3", "a name or number, who took it to be this person's, when")
      .arg(value, by, dayText(dayOf(name.mappedAt)));
}

} // namespace muniment::ui
