#include "core/formats/rsmf/manifest_facts.h"

#include "core/formats/rsmf/manifest_rules.h"
#include "core/formats/rsmf/manifest_schema.h"

#include <QtCore/QJsonDocument>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Weight;

/// A comma that only a closing bracket follows; many programs forgive it, the format does not.
bool hasTrailingComma(QByteArrayView json) {
  bool isText = false;
  bool isAfterComma = false;
  for (qsizetype i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (isText) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        isText = false;
      continue;
    }
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
      continue;
    if (isAfterComma && (c == '}' || c == ']'))
      return true;
    isAfterComma = c == ',';
    isText = c == '"';
  }
  return false;
}

} // namespace

ManifestFacts checkManifest(QByteArrayView json) {
  ManifestFacts facts;
  exchange::Verdict& verdict = facts.contents.verdict;
  if (json.startsWith("\xef\xbb\xbf"))
    json = json.sliced(3);
  if (hasTrailingComma(json)) {
    verdict.add(Weight::Error, "JSONTrailingCommas"_L1, {});
    return facts;
  }
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &error);
  if (error.error != QJsonParseError::NoError || !document.isObject()) {
    verdict.add(Weight::Error, "ManifestValidity"_L1, error.errorString());
    return facts;
  }
  const QJsonObject manifest = document.object();
  facts.version = manifest.value("version"_L1).toString();
  if (manifest.value("version"_L1).isString() && facts.version != "1.0.0"_L1 && facts.version != "2.0.0"_L1) {
    verdict.add(Weight::Error, "ManifestVersion"_L1, facts.version);
    return facts;
  }
  checkSchema(manifest, facts.version == "1.0.0"_L1 ? Version::V1_0_0 : Version::V2_0_0, verdict);
  if (verdict.has("ManifestSchemaViolation"_L1))
    return facts;
  checkRules(manifest, facts);
  facts.isRead = !verdict.has("ManifestDuplicateId"_L1);
  return facts;
}

} // namespace muniment::formats::rsmf
