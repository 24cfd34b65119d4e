#pragma once

#include "core/base/json.h"

#include <QtCore/QDate>

#include <optional>
#include <set>

namespace muniment {
inline namespace model {

/// Reads the members of one JSON object strictly. A member that is absent has its usual value; the first thing that is
/// wrong is kept with its place, a JSON pointer, and what follows is read no more.
class JsonFields final {
 public:
  JsonFields(const Json& object, QString place);

  void read(QLatin1StringView name, QString& value);
  void read(QLatin1StringView name, bool& value);
  void read(QLatin1StringView name, int& value);
  void read(QLatin1StringView name, std::int64_t& value);
  void read(QLatin1StringView name, std::optional<QDate>& value);

  /// Absent, or its place and value.
  [[nodiscard]] const Json* member(QLatin1StringView name);
  [[nodiscard]] const Json::Array* array(QLatin1StringView name);
  [[nodiscard]] QString placeOf(QLatin1StringView name) const { return m_place + u'/' + name; }

  void refuse(QLatin1StringView name, QLatin1StringView id, QStringList further = {});
  void refuse(Error error);

  /// Everything was read, and nothing else is there.
  [[nodiscard]] Result<void> finish();

 private:
  void refuseType(QLatin1StringView name);

  const Json::Object* m_object;
  QString m_place;
  std::set<QString> m_known;
  std::optional<Error> m_error;
};

} // namespace model
} // namespace muniment
