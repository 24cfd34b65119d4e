#include "core/formats/rsmf/manifest_schema.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

enum class Shape { Root, Participant, Conversation, Event, Reaction, Attachment, Edit, Receipt, Custom };
enum class Type { Text, Texts, Whole, Flag, Objects };
enum Demand : unsigned { R1 = 1, R2 = 2, L1 = 4, L2 = 8 };

struct Property final {
  Shape owner;
  QLatin1StringView name;
  Type type;
  Shape members;
  unsigned demands;
  QLatin1StringView words;
};

constexpr Property kProperties[] = {
#define MUNIMENT_RSMF_PROPERTY(owner, name, type, members, demands, words)                                             \
  {Shape::owner, QLatin1StringView(name), Type::type, Shape::members, demands, QLatin1StringView(words)},
#include "core/formats/rsmf/schema_tables.inc"
#undef MUNIMENT_RSMF_PROPERTY
};

const Property* find(Shape owner, QStringView name) {
  const auto found = std::find_if(std::begin(kProperties), std::end(kProperties),
                                  [&](const Property& each) { return each.owner == owner && each.name == name; });
  return found == std::end(kProperties) ? nullptr : found;
}

bool isAllowed(QLatin1StringView words, const QString& text, Version version) {
  if (words.isEmpty())
    return true;
  for (const QString& word : QString(words).split(u'|')) {
    if (text == word.section(u':', 0, 0) && (version == Version::V2_0_0 || !word.endsWith(":2"_L1)))
      return true;
  }
  return false;
}

class SchemaCheck final {
 public:
  SchemaCheck(Version version, exchange::Verdict& verdict)
      : m_required(version == Version::V1_0_0 ? R1 : R2), m_length(version == Version::V1_0_0 ? L1 : L2),
        m_version(version), m_verdict(verdict) {}

  void check(Shape shape, const QJsonObject& object, const QString& place) {
    for (const Property& each : kProperties) {
      if (each.owner == shape && (each.demands & m_required) && !object.contains(each.name))
        violation(place + u'/' + each.name);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
      const Property* property = find(shape, it.key());
      const QString where = place + u'/' + it.key();
      if (!property)
        m_verdict.add(Weight::Warning, "ManifestUndefinedProperty"_L1, where);
      else
        check(*property, it.value(), where);
    }
  }

 private:
  void violation(const QString& place) { m_verdict.add(Weight::Error, "ManifestSchemaViolation"_L1, place); }

  void check(const Property& property, const QJsonValue& value, const QString& place) {
    bool isSound = false;
    switch (property.type) {
    case Type::Text:
      isSound = value.isString() && (!(property.demands & m_length) || !value.toString().isEmpty()) &&
                isAllowed(property.words, value.toString(), m_version);
      break;
    case Type::Whole:
      isSound = value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
      break;
    case Type::Flag:
      isSound = value.isBool();
      break;
    case Type::Texts:
    case Type::Objects:
      isSound = value.isArray();
      checkMembers(property, value.toArray(), place);
      break;
    }
    if (!isSound)
      violation(place);
  }

  void checkMembers(const Property& property, const QJsonArray& members, const QString& place) {
    for (qsizetype i = 0; i < members.size(); ++i) {
      const QJsonValue member = members.at(i);
      const QString where = place + u'/' + QString::number(i);
      const bool isText = property.type == Type::Texts;
      if (isText ? !member.isString() || member.toString().isEmpty() : !member.isObject())
        violation(where);
      else if (!isText)
        check(property.members, member.toObject(), where);
    }
  }

  unsigned m_required;
  unsigned m_length;
  Version m_version;
  exchange::Verdict& m_verdict;
};

} // namespace

void checkSchema(const QJsonObject& manifest, Version version, exchange::Verdict& verdict) {
  SchemaCheck(version, verdict).check(Shape::Root, manifest, {});
}

} // namespace muniment::formats::rsmf
