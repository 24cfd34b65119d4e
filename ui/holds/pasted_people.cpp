#include "ui/holds/pasted_people.h"

#include <QtCore/QRegularExpression>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

/// The parts of a line: a number where there is one, and what is left of it as a name.
PastedPerson partsOf(const QString& line) {
  static const QRegularExpression kAddress(u"<[^>]*>|\\S+@\\S+"_s);
  static const QRegularExpression kNumber(u"\\+[0-9][0-9 ()/.-]{4,}[0-9]"_s);
  static const QRegularExpression kEnds(u"^[\\s,;:·•*-]+|[\\s,;:·-]+$"_s);
  PastedPerson person;
  QString rest = line;
  rest.remove(kAddress);
  if (const QRegularExpressionMatch number = kNumber.match(rest); number.hasMatch()) {
    person.phone = phoneFrom(number.captured()).value_or(QString());
    rest.remove(number.capturedStart(), number.capturedLength());
  }
  person.name = rest.remove(kEnds).simplified();
  if (person.name.isEmpty())
    person.name = person.phone;
  return person;
}

bool isCalled(const Person& person, const PastedPerson& wanted) {
  const auto same = [&](const QString& name) { return name.compare(wanted.name, Qt::CaseInsensitive) == 0; };
  return same(person.name) || std::ranges::any_of(person.names, [&](const PersonName& name) {
           return name.kind == PersonName::Kind::Phone ? !wanted.phone.isEmpty() && name.value == wanted.phone
                                                       : same(name.value);
         });
}

} // namespace

std::vector<PastedPerson> pastedPeople(const QString& text, std::span<const Person> persons) {
  std::vector<PastedPerson> pasted;
  for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
    PastedPerson person = partsOf(line);
    if (person.name.isEmpty())
      continue;
    for (const Person& candidate : persons) {
      if (!isCalled(candidate, person))
        continue;
      person.isAmbiguous = person.isAmbiguous || person.known.has_value();
      person.known = candidate.id;
    }
    if (person.isAmbiguous)
      person.known.reset();
    const bool isNew = std::ranges::none_of(pasted, [&](const PastedPerson& before) {
      return person.known ? before.known == person.known : before.name.compare(person.name, Qt::CaseInsensitive) == 0;
    });
    if (isNew)
      pasted.push_back(std::move(person));
  }
  return pasted;
}

} // namespace muniment::ui
