#include "core/evidence/proof_check.h"

#include "core/ledger/entry_line.h"
#include "core/ledger/merkle.h"
#include "core/model/production.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

const QString kItems = u"proof/items.jsonl"_s;
const QString kEntries = u"proof/entries.jsonl"_s;

/// Where a way of hashes ends; nothing where it is not one.
std::optional<Sha256> climb(Sha256 at, const Json& path) {
  const Json::Array* steps = path.array();
  if (!steps)
    return std::nullopt;
  for (const Json& step : *steps) {
    const Json::Array* pair = step.array();
    if (!pair || pair->size() != 2 || !(*pair)[0].string() || !(*pair)[1].string())
      return std::nullopt;
    const auto beside = Sha256::fromHex(*(*pair)[1].string());
    if (!beside)
      return std::nullopt;
    at = *(*pair)[0].string() == u"left" ? ledger::innerNode(*beside, at) : ledger::innerNode(at, *beside);
  }
  return at;
}

} // namespace

Result<void> ProofCheck::run(const ledger::Head& head, std::int64_t items, const QString& itemsDigest) {
  MUNIMENT_TRY(entries(head));
  return this->items(items, itemsDigest);
}

Result<void> ProofCheck::entries(const ledger::Head& head) {
  MUNIMENT_TRY_LET(lines, m_package.lines(kEntries));
  for (std::int64_t number = 1;; ++number) {
    MUNIMENT_TRY_LET(text, lines.next());
    if (!text)
      return {};
    const QString place = u"%1:%2"_s.arg(kEntries).arg(number);
    const auto json = parseJson(*text);
    const QByteArray line = json ? json->text(u"line").toUtf8() : QByteArray();
    const auto entry = parseJson(line);
    if (!entry) {
      wrong(place, "package.line_unreadable"_L1);
      continue;
    }
    const auto root = climb(ledger::leafNode(sha256(line).view()), json->at(u"path"));
    if (root != head.root) {
      wrong(place, "package.entry_not_proven"_L1);
      continue;
    }
    const auto batch = Sha256::fromHex(entry->at(u"payload").text(u"root"));
    m_entries[json->number(u"seq")] = {batch.value_or(Sha256()), batch.has_value()};
  }
}

Result<void> ProofCheck::items(std::int64_t stated, const QString& itemsDigest) {
  MUNIMENT_TRY_LET(lines, m_package.lines(kItems));
  std::int64_t last = 0;
  Sha256Hasher hasher;
  for (std::int64_t number = 1;; ++number) {
    MUNIMENT_TRY_LET(text, lines.next());
    if (!text)
      break;
    const QString place = u"%1:%2"_s.arg(kItems).arg(number);
    const auto json = parseJson(*text);
    if (!json) {
      wrong(place, "package.line_unreadable"_L1);
      continue;
    }
    const QString aggregate = json->text(u"aggregate");
    const std::int64_t ordinal = json->number(u"ordinal");
    if (!aggregate.startsWith(u"attachment:")) {
      if (ordinal != last + 1)
        wrong(place, "package.item_missing"_L1);
      last = ordinal;
      hasher.add(QByteArray::number(qlonglong(ordinal)) + ' ' + aggregate.toLatin1() + ' ' +
                 json->text(u"commitment").toLatin1() + '\n');
    }
    item(*json, place);
  }
  m_report.items = last;
  if (last != stated || hasher.finish().toHex() != itemsDigest)
    wrong(kItems, "package.items_differ"_L1);
  return {};
}

void ProofCheck::item(const Json& line, const QString& place) {
  const auto commitment = Sha256::fromHex(line.text(u"commitment"));
  if (!commitment)
    return wrong(place, "package.line_unreadable"_L1);
  if (const auto salt = Salt::fromHex(line.text(u"salt"))) {
    const auto again = base::commitment(*salt, line.at(u"content"));
    if (!again || *again != *commitment)
      return wrong(place, "package.content_differs"_L1);
  } else if (!line.at(u"content").isNull()) {
    return wrong(place, "package.content_differs"_L1);
  } else {
    ++m_report.redacted;
  }
  if (line.at(u"entry").isNull())
    return;
  const auto entry = m_entries.find(line.number(u"entry"));
  const auto leaf = ledger::batchLeaf({line.text(u"aggregate"), *commitment});
  if (entry == m_entries.end() || !entry->second.isBatch || !leaf ||
      climb(*leaf, line.at(u"path")) != entry->second.root)
    return wrong(place, "package.item_not_proven"_L1);
  ++m_report.proofs;
}

} // namespace muniment::evidence
