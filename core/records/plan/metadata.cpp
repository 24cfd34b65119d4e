#include "core/records/plan/metadata.h"

#include "core/base/decimal.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

std::optional<QLatin1StringView> problemOf(const MetadataField& field, const QString& text) {
  switch (field.type) {
  case MetadataField::Type::Text:
    if (!field.pattern.isEmpty() &&
        !QRegularExpression(QRegularExpression::anchoredPattern(field.pattern)).match(text).hasMatch())
      return "record.metadata_pattern"_L1;
    return std::nullopt;
  case MetadataField::Type::Number:
    return Decimal::parse(text) ? std::nullopt : std::optional("record.metadata_number"_L1);
  case MetadataField::Type::Date: {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text ? std::nullopt
                                                                : std::optional("record.metadata_date"_L1);
  }
  case MetadataField::Type::Flag:
    return text == u"yes" || text == u"no" ? std::nullopt : std::optional("record.metadata_flag"_L1);
  case MetadataField::Type::Code:
    return field.codes.contains(text) ? std::nullopt : std::optional("record.metadata_code"_L1);
  }
  return std::nullopt;
}

/// What people call the field, then what it may be.
QStringList argumentsOf(const MetadataField& field) {
  QStringList arguments{field.label.isEmpty() ? field.name : field.label};
  if (field.type == MetadataField::Type::Code)
    arguments.append(field.codes.join(u", "_s));
  return arguments;
}

} // namespace

std::vector<MetadataProblem> problemsOf(std::span<const MetadataField> fields, const Json& metadata) {
  std::vector<MetadataProblem> problems;
  const auto add = [&](const QString& name, QLatin1StringView id, QStringList arguments) {
    problems.push_back({name, makeError(ErrorKind::Refused, id, std::move(arguments))});
  };
  for (const MetadataField& field : fields) {
    const QString text = metadata.text(field.name);
    if (text.trimmed().isEmpty()) {
      if (field.required)
        add(field.name, "record.metadata_missing"_L1, argumentsOf(field));
    } else if (const auto problem = problemOf(field, text)) {
      add(field.name, *problem, argumentsOf(field));
    }
  }
  if (const Json::Object* given = metadata.object()) {
    for (const auto& [name, value] : *given) {
      if (std::ranges::find(fields, name, &MetadataField::name) == fields.end() || !value.string())
        add(name, "record.metadata_unknown"_L1, {name});
    }
  }
  return problems;
}

} // namespace muniment::records
