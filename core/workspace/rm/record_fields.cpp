#include "core/workspace/rm/record_fields.h"

#include "core/base/json.h"
#include "core/base/sha256.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMark = 32;

QString textIn(const RecordFields& fields, const QString& field) {
  const auto found = fields.find(field);
  return found == fields.end() ? QString() : found->second;
}

} // namespace

RecordFields fieldsOf(const Record& record, const RmSettings& settings) {
  RecordFields fields;
  if (record.matter)
    return fields;
  for (const auto& [field, place] : settings.fields) {
    if (const QString text = record.metadata.text(field); !text.isEmpty())
      fields.emplace(field, text);
  }
  return fields;
}

Result<RecordFields> fieldsThere(connect::contentserver::ContentServerClient& client, qint64 node,
                                 const RmSettings& settings, const SharedProgress& progress) {
  std::map<qint64, std::map<QString, QString>> categories;
  RecordFields fields;
  for (const auto& [field, place] : settings.fields) {
    if (!categories.contains(place.category)) {
      MUNIMENT_TRY_LET(values, client.nodes().category(node, place.category, progress));
      categories.emplace(place.category, std::move(values));
    }
    if (const QString text = textIn(categories[place.category], place.attribute).simplified(); !text.isEmpty())
      fields.emplace(field, text);
  }
  return fields;
}

Result<void> putFields(connect::contentserver::ContentServerClient& client, qint64 node, const RecordFields& ours,
                       const RecordFields& theirs, const RmSettings& settings) {
  std::map<qint64, std::map<QString, QString>> changes;
  for (const auto& [field, place] : settings.fields) {
    if (textIn(ours, field) != textIn(theirs, field))
      changes[place.category].emplace(place.attribute, textIn(ours, field));
  }
  for (const auto& [category, values] : changes) {
    MUNIMENT_TRY_LET(before, client.nodes().category(node, category, nullptr));
    MUNIMENT_TRY(before.empty() ? client.nodes().addCategory(node, category, values, nullptr)
                                : client.nodes().changeCategory(node, category, values, nullptr));
  }
  return {};
}

QString markOf(const RecordFields& fields, const vault::Vault& vault) {
  Json::Object content;
  for (const auto& [field, text] : fields)
    content.emplace(field, text);
  const auto bytes = canonicalJson(content);
  return QString::fromLatin1(vault.addressOf(sha256(bytes.value_or(QByteArray()))).toBytes().toHex().left(kMark));
}

} // namespace muniment::workspace
