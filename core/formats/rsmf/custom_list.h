#pragma once

#include "core/base/json.h"
#include "core/formats/exchange/custom_field.h"
#include "core/formats/exchange/plain_line.h"

#include <vector>

namespace muniment::formats::rsmf {

/// Names and values in the order in which they were added; the format allows no empty ones.
class CustomList final {
 public:
  void add(const QString& name, const QString& value) {
    if (!name.isEmpty() && !value.isEmpty())
      m_fields.emplace_back(Json::Object{{QStringLiteral("name"), exchange::soundText(name)},
                                         {QStringLiteral("value"), exchange::soundText(value)}});
  }
  void add(const std::vector<exchange::CustomField>& fields) {
    for (const exchange::CustomField& each : fields)
      add(each.name, each.value);
  }
  void moveInto(Json::Object& object) {
    if (!m_fields.empty())
      object.insert_or_assign(QStringLiteral("custom"), std::move(m_fields));
  }

 private:
  Json::Array m_fields;
};

} // namespace muniment::formats::rsmf
