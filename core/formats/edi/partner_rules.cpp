#include "core/formats/edi/partner_rules.h"

#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"
#include "core/model/json_fields.h"

#include <algorithm>

namespace muniment::formats::edi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kFirstVersion = 1;
constexpr std::int64_t kMostHours = 24 * 366;

struct SeverityName final {
  QLatin1StringView name;
  std::optional<Severity> severity;
};

const SeverityName kSeverities[]{
    {"ignore"_L1, std::nullopt},
    {"information"_L1, Severity::Information},
    {"warning"_L1, Severity::Warning},
    {"error"_L1, Severity::Error},
};

void readSeverities(JsonFields& fields, PartnerRules& rules) {
  const Json* const findings = fields.member("findings"_L1);
  if (!findings)
    return;
  if (!findings->object())
    return fields.refuse("findings"_L1, "file.wrong_kind"_L1);
  const QStringList known = knownFindingCodes();
  for (const auto& [code, value] : *findings->object()) {
    const QString* const name = value.string();
    const auto found =
        std::ranges::find_if(kSeverities, [&](const SeverityName& one) { return name && *name == one.name; });
    const Error refusal =
        makeError(ErrorKind::Usage, known.contains(code) ? "file.wrong_kind"_L1 : "file.unknown_name"_L1,
                  {fields.placeOf("findings"_L1) + u'/' + code});
    if (!known.contains(code) || found == std::end(kSeverities))
      return fields.refuse(refusal);
    rules.severities[code.toStdString()] = found->severity;
  }
}

DocumentKind readKind(JsonFields& fields) {
  QString name;
  fields.read("kind"_L1, name);
  const DocumentKind kind = kindOfWord(name.toStdString());
  if (kind == DocumentKind::Unknown)
    fields.refuse("kind"_L1, "file.wrong_kind"_L1);
  return kind;
}

/// Reads each object of an array; `take` fills one entry from its members.
template <class T, class Take>
Result<void> readEach(JsonFields& fields, QLatin1StringView name, std::vector<T>& into, Take take) {
  const Json::Array* const array = fields.array(name);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    JsonFields inner((*array)[i], fields.placeOf(name) + u'/' + QString::number(i));
    T entry;
    entry.kind = readKind(inner);
    take(inner, entry);
    MUNIMENT_TRY(inner.finish());
    into.push_back(std::move(entry));
  }
  return {};
}

void readUnits(JsonFields& fields, PartnerRules& rules) {
  const Json::Array* const units = fields.array("units"_L1);
  for (std::size_t i = 0; units && i < units->size(); ++i) {
    const QString* const unit = (*units)[i].string();
    if (!unit || unit->isEmpty())
      return fields.refuse("units"_L1, "file.wrong_kind"_L1);
    rules.units.insert(unit->toStdString());
  }
}

} // namespace

Result<PartnerRules> readPartnerRules(QByteArrayView json) {
  MUNIMENT_TRY_LET(content, parseJson(json));
  JsonFields fields(content, QString());
  PartnerRules rules;
  std::int64_t version = kFirstVersion;
  fields.read("version"_L1, version);
  if (version != kFirstVersion)
    fields.refuse("version"_L1, "file.wrong_kind"_L1);
  readSeverities(fields, rules);
  readUnits(fields, rules);
  MUNIMENT_TRY(readEach(fields, "references"_L1, rules.required, [](JsonFields& inner, PartnerRules::Required& entry) {
    QString reference;
    inner.read("reference"_L1, reference);
    if (reference.isEmpty())
      inner.refuse("reference"_L1, "file.wrong_kind"_L1);
    entry.reference = reference.toStdString();
  }));
  MUNIMENT_TRY(readEach(fields, "steps"_L1, rules.steps, [](JsonFields& inner, PartnerRules::Step& entry) {
    inner.read("hours"_L1, entry.hours);
    if (entry.hours < 1 || entry.hours > kMostHours)
      inner.refuse("hours"_L1, "file.wrong_kind"_L1);
  }));
  MUNIMENT_TRY(fields.finish());
  return rules;
}

void applyPartnerRules(const PartnerRules& rules, Document& document) {
  std::set<std::string> told;
  for (const DocumentLine& line : document.lines) {
    if (!rules.units.empty() && !line.unit.isEmpty() && !rules.units.contains(line.unit.text) &&
        told.insert(line.unit.text).second)
      document.findings.push_back(makeFinding("unit-not-agreed", line.unit.place, line.unit.text));
  }
  for (const PartnerRules::Required& required : rules.required) {
    if (required.kind == document.kind && !document.reference(required.reference))
      document.findings.push_back(makeFinding("reference-required", document.place, {}, required.reference));
  }
  std::erase_if(document.findings, [&](const Finding& finding) {
    const auto found = rules.severities.find(finding.code);
    return found != rules.severities.end() && !found->second;
  });
  for (Finding& finding : document.findings) {
    const auto found = rules.severities.find(finding.code);
    if (found != rules.severities.end())
      finding.severity = *found->second;
  }
  std::ranges::stable_sort(document.findings, std::ranges::greater(), &Finding::severity);
}

} // namespace muniment::formats::edi
