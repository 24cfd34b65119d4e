#include "core/model/person.h"

#include "core/model/exact_json.h"

#include <algorithm>

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestPhone = 5;
constexpr qsizetype kLongestPhone = 15; // E.164

Json contentOf(const PersonName& name) {
  Json::Object content{{u"kind"_s, nameOf(name.kind)},
                       {u"mapped_at"_s, name.mappedAt.toString()},
                       {u"mapped_by"_s, name.mappedBy},
                       {u"value"_s, name.value}};
  if (name.from)
    content.emplace(u"from"_s, name.from->toString());
  return content;
}

PersonName personNameFrom(const Json& content) {
  const bool isPhone = content.text(u"kind") == nameOf(PersonName::Kind::Phone);
  return {isPhone ? PersonName::Kind::Phone : PersonName::Kind::Label, content.text(u"value"),
          valueAt<Instant>(content, u"mapped_at"), content.text(u"mapped_by"), optionalAt<PersonId>(content, u"from")};
}

/// What is not known is not there, so that older persons are written as they were.
void addDetails(Json::Object& content, const PersonDetails& details) {
  if (!details.language.isEmpty())
    content.emplace(u"language"_s, details.language);
  if (details.supervisor)
    content.emplace(u"supervisor"_s, details.supervisor->toString());
  if (!details.timeZone.isEmpty())
    content.emplace(u"time_zone"_s, details.timeZone);
  if (!details.unit.isEmpty())
    content.emplace(u"unit"_s, details.unit);
}

} // namespace

QLatin1StringView nameOf(PersonName::Kind kind) { return kind == PersonName::Kind::Phone ? "phone"_L1 : "label"_L1; }

bool isKnownAs(const Person& person, QStringView label, QStringView phone) {
  return std::ranges::any_of(person.names, [&](const PersonName& name) {
    const QStringView wanted = name.kind == PersonName::Kind::Phone ? phone : label;
    return !wanted.isEmpty() && name.value == wanted;
  });
}

std::optional<QString> phoneFrom(QStringView text) {
  QString phone;
  for (const QChar letter : text.trimmed()) {
    if (letter == u'+' ? phone.isEmpty() : letter >= u'0' && letter <= u'9')
      phone += letter;
    else if (!QStringView(u" -/().\u00a0\u202f").contains(letter))
      return std::nullopt;
  }
  const qsizetype digits = phone.size() - 1;
  if (!phone.startsWith(u'+') || digits < kShortestPhone || digits > kLongestPhone)
    return std::nullopt;
  return phone;
}

std::optional<QString> languageFrom(QStringView text) {
  const QString said = text.trimmed().toString().replace(u'-', u'_');
  const QString language = said.section(u'_', 0, 0).toLower();
  const QString country = said.section(u'_', 1).toUpper();
  const auto isOfLetters = [](const QString& word, qsizetype least, qsizetype most) {
    return word.size() >= least && word.size() <= most &&
           std::ranges::all_of(word, [](QChar letter) { return letter.toLower() >= u'a' && letter.toLower() <= u'z'; });
  };
  if (!isOfLetters(language, 2, 3) || (said.contains(u'_') && !isOfLetters(country, 2, 2)))
    return std::nullopt;
  return country.isEmpty() ? language : language + u'_' + country;
}

QString aggregateOf(const PersonId& id) { return u"person:"_s + id.toString(); }

Json contentOf(const Person& person) {
  Json::Array names;
  for (const PersonName& name : person.names)
    names.push_back(contentOf(name));
  Json::Object content{{u"actor"_s, orNull(person.actor)},
                       {u"id"_s, person.id.toString()},
                       {u"name"_s, person.name},
                       {u"names"_s, std::move(names)}};
  if (person.sameAs)
    content.emplace(u"same_as"_s, person.sameAs->toString());
  addDetails(content, person.details);
  return content;
}

Result<Person> personFrom(const Json& content) {
  Person person;
  person.id = valueAt<PersonId>(content, u"id");
  person.name = content.text(u"name");
  person.actor = optionalAt<ActorId>(content, u"actor");
  person.sameAs = optionalAt<PersonId>(content, u"same_as");
  person.details = {content.text(u"language"), content.text(u"time_zone"), content.text(u"unit"),
                    optionalAt<PersonId>(content, u"supervisor")};
  if (const Json::Array* names = content.at(u"names").array())
    std::ranges::transform(*names, std::back_inserter(person.names), personNameFrom);
  return exactly(std::move(person), content);
}

} // namespace model
} // namespace muniment
