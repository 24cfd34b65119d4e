#include "core/connect/manifest/field_map.h"

#include "core/base/decimal.h"
#include "core/base/instant.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLastSecond = 253'402'300'799; ///< of the year 9999

/// Text of a single value; a list or an object has none.
std::optional<QString> scalar(const ForeignJson* value) {
  if (!value || value->isNull() || value->isArray() || value->isObject())
    return std::nullopt;
  return value->text();
}

std::optional<QString> raw(const FieldMap& map, const ForeignJson& item) {
  if (const auto* pointer = std::get_if<JsonPointer>(&map.source)) {
    const ForeignJson* found = pointer->in(item);
    if (found && (found->isArray() || found->isObject()))
      return QString::fromUtf8(found->toBytes());
    return scalar(found);
  }
  if (const auto* constant = std::get_if<QString>(&map.source))
    return *constant;
  QString text;
  for (const auto& piece : std::get<FieldMap::Pieces>(map.source)) {
    if (const auto* literal = std::get_if<QString>(&piece)) {
      text += *literal;
      continue;
    }
    const auto value = scalar(std::get<JsonPointer>(piece).in(item));
    if (!value)
      return std::nullopt;
    text += *value;
  }
  return text;
}

std::optional<QString> instantText(qint64 number, qint64 unit) {
  if (number < 0 || number > kLastSecond * 1000 / unit)
    return std::nullopt;
  return Instant::fromMilliseconds(number * unit).toString();
}

/// With a zone: a moment in UTC. Without: the local time as it was sent, since guessing a zone would be an invention.
std::optional<QString> dateText(const FieldMap& map, const QString& text) {
  bool isNumber = false;
  const qint64 number = text.toLongLong(&isNumber);
  if (map.date == FieldMap::Date::EpochSeconds || map.date == FieldMap::Date::EpochMilliseconds)
    return isNumber ? instantText(number, map.date == FieldMap::Date::EpochSeconds ? 1000 : 1) : std::nullopt;
  if (map.date == FieldMap::Date::Iso8601) {
    if (text.size() == 10) {
      const QDate day = QDate::fromString(text, Qt::ISODate);
      return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
      return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
      return moment.date().toString(Qt::ISODate) + u'T' + moment.time().toString(u"HH:mm:ss"_s);
    return Instant::fromMilliseconds(moment.toMSecsSinceEpoch()).toString();
  }
  const bool hasTime = map.pattern.contains(u'H');
  const QDateTime moment = QLocale::c().toDateTime(text, map.pattern);
  if (!moment.isValid() || moment.date().year() < 1)
    return std::nullopt;
  return moment.date().toString(Qt::ISODate) + (hasTime ? u'T' + moment.time().toString(u"HH:mm:ss"_s) : QString());
}

std::optional<QString> decimalText(const FieldMap::DecimalForm& form, QString text) {
  if (!form.group.isEmpty())
    text.remove(form.group);
  if (form.point != "."_L1) {
    if (text.contains(u'.'))
      return std::nullopt;
    text.replace(form.point, "."_L1);
  }
  const auto number = Decimal::parse(text);
  return number ? std::optional(number->toString()) : std::nullopt;
}

std::optional<QString> converted(const FieldMap& map, const QString& text, const HostList& hosts) {
  if (map.date != FieldMap::Date::None)
    return dateText(map, text);
  if (map.decimal)
    return decimalText(*map.decimal, text);
  if (map.url && !hosts.check(QUrl(text, QUrl::StrictMode)))
    return std::nullopt;
  return text;
}

} // namespace

FieldValue mapField(const FieldMap& map, const ForeignJson& item, const HostList& hosts) {
  const auto text = raw(map, item);
  if (!text)
    return {};
  if (!map.table.empty()) {
    const auto found = map.table.find(*text);
    if (found == map.table.end())
      return {FieldValue::State::Unmapped, map.otherwise.value_or(QString()), *text};
    return {FieldValue::State::Mapped, found->second, *text};
  }
  const auto value = converted(map, *text, hosts);
  return {value ? FieldValue::State::Mapped : FieldValue::State::Malformed, value.value_or(QString()), *text};
}

FieldValues mapFields(const FieldMaps& maps, const ForeignJson& item, const HostList& hosts) {
  FieldValues values;
  for (const auto& [name, map] : maps)
    values.emplace(name, mapField(map, item, hosts));
  return values;
}

} // namespace muniment::connect
