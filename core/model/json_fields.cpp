#include "core/model/json_fields.h"

#include <limits>

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

JsonFields::JsonFields(const Json& object, QString place) : m_object(object.object()), m_place(std::move(place)) {
  if (!m_object)
    refuse(makeError(ErrorKind::Usage, "file.wrong_kind"_L1, {m_place}));
}

void JsonFields::refuse(Error error) {
  if (!m_error)
    m_error = std::move(error);
}

void JsonFields::refuse(QLatin1StringView name, QLatin1StringView id, QStringList further) {
  further.prepend(placeOf(name));
  refuse(makeError(ErrorKind::Usage, id, std::move(further)));
}

void JsonFields::refuseType(QLatin1StringView name) { refuse(name, "file.wrong_kind"_L1); }

const Json* JsonFields::member(QLatin1StringView name) {
  m_known.insert(name);
  if (!m_object)
    return nullptr;
  const auto found = m_object->find(name);
  return found == m_object->end() ? nullptr : &found->second;
}

const Json::Array* JsonFields::array(QLatin1StringView name) {
  const Json* value = member(name);
  if (value && !value->array())
    refuseType(name);
  return value ? value->array() : nullptr;
}

void JsonFields::read(QLatin1StringView name, QString& value) {
  if (const Json* found = member(name); found && found->string())
    value = *found->string();
  else if (found)
    refuseType(name);
}

void JsonFields::read(QLatin1StringView name, bool& value) {
  if (const Json* found = member(name); found && found->boolean())
    value = *found->boolean();
  else if (found)
    refuseType(name);
}

void JsonFields::read(QLatin1StringView name, std::int64_t& value) {
  if (const Json* found = member(name); found && found->integer())
    value = *found->integer();
  else if (found)
    refuseType(name);
}

void JsonFields::read(QLatin1StringView name, int& value) {
  std::int64_t wide = value;
  read(name, wide);
  if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
    return refuseType(name);
  value = static_cast<int>(wide);
}

void JsonFields::read(QLatin1StringView name, std::optional<QDate>& value) {
  const Json* found = member(name);
  if (!found || found->isNull())
    return;
  const QDate date = found->string() ? QDate::fromString(*found->string(), Qt::ISODate) : QDate();
  if (!date.isValid() || date.toString(Qt::ISODate) != *found->string())
    return refuse(name, "file.not_a_date"_L1);
  value = date;
}

Result<void> JsonFields::finish() {
  if (m_error)
    return failure(*m_error);
  for (const auto& [name, value] : *m_object) {
    if (!m_known.contains(name))
      return failure(ErrorKind::Usage, "file.unknown_name"_L1, {m_place + u'/' + name});
  }
  return {};
}

} // namespace model
} // namespace muniment
