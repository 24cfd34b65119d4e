#include "core/ledger/entry_line.h"

#include "core/ledger/entry_scan.h"
#include "core/ledger/merkle.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

Failure badEntry(const EntryDraft& draft, const QString& detail) {
  return failure(ErrorKind::Failed, "ledger.bad_entry"_L1, {draft.verb}, detail);
}

bool appendPayload(QByteArray& line, const EntryDraft& draft, const std::optional<Sha256>& batchRoot) {
  if (!batchRoot)
    return appendCanonical(line, draft.payload);
  Json::Object payload = draft.payload;
  payload[u"count"_s] = Json(draft.leaves.size());
  payload[u"root"_s] = Json(batchRoot->toHex());
  return appendCanonical(line, payload);
}

void appendHex(QByteArray& line, const Sha256& digest) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::array<char, 2 * Sha256::kSize> hex{};
  for (std::size_t i = 0; i < Sha256::kSize; ++i) {
    hex[2 * i] = kHex[digest.data()[i] >> 4];
    hex[2 * i + 1] = kHex[digest.data()[i] & 15];
  }
  line.append(hex.data(), hex.size());
}

bool appendLeafLine(QByteArray& line, const EntryLeaf& leaf) {
  line.append("{\"aggregate\":");
  if (!appendCanonical(line, leaf.aggregate))
    return false;
  line.append(",\"digest\":\"");
  appendHex(line, leaf.digest);
  line.append("\"}");
  return true;
}

bool appendState(QByteArray& line, const std::vector<StateChange>& changes) {
  std::vector<const StateChange*> sorted;
  sorted.reserve(changes.size());
  for (const StateChange& change : changes)
    sorted.push_back(&change);
  std::ranges::sort(sorted, {}, &StateChange::aggregate);
  line += '{';
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0 && sorted[i]->aggregate == sorted[i - 1]->aggregate)
      return false;
    if (i > 0)
      line += ',';
    if (!appendCanonical(line, sorted[i]->aggregate))
      return false;
    line += ":\"";
    if (sorted[i]->commitment)
      appendHex(line, *sorted[i]->commitment);
    else
      line += "deleted";
    line += '"';
  }
  line += '}';
  return true;
}

} // namespace

Result<QByteArray> encodeEntry(const EntryDraft& draft, const EntryPlace& place,
                               const std::optional<Sha256>& batchRoot) {
  // `root` in a payload says that the entry has leaves; nobody else may write it.
  if (draft.payload.contains(u"root"_s) || (batchRoot && draft.payload.contains(u"count"_s)))
    return badEntry(draft, u"the payload uses a reserved name"_s);
  QByteArray line;
  line.reserve(512);
  line += "{\"actor\":";
  bool sound = appendCanonical(line, draft.actor);
  line += ",\"at\":\"" + place.at + '"';
  if (draft.matter) {
    line += ",\"matter\":";
    sound = appendCanonical(line, draft.matter->toString()) && sound;
  }
  line += ",\"payload\":";
  sound = appendPayload(line, draft, batchRoot) && sound;
  line += ",\"prev\":\"";
  appendHex(line, place.previous);
  line += "\",\"seq\":" + QByteArray::number(qlonglong(place.seq)) + ",\"state\":";
  sound = appendState(line, draft.state) && sound;
  line += ",\"subject\":";
  sound = appendCanonical(line, draft.subject) && sound;
  line += ",\"verb\":";
  sound = appendCanonical(line, draft.verb) && sound;
  line += '}';
  if (!sound)
    return badEntry(draft, u"not canonical, or one aggregate twice"_s);
  return line;
}

Result<QByteArray> publishedLine(const LedgerEntry& entry) {
  const auto scanned = scanEntryLine(entry.line);
  if (!scanned)
    return failure(ErrorKind::VerificationFailed, "verify.line_malformed"_L1, {QString::number(entry.seq)});
  QByteArray line = entry.line;
  return line.insert(scanned->afterAt, ",\"hash\":\"" + entry.hash.toBytes().toHex() + '"');
}

Result<QByteArray> batchLeafLine(const EntryLeaf& leaf) {
  QByteArray line;
  if (!appendLeafLine(line, leaf))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  return line;
}

Result<Sha256> batchLeaf(const EntryLeaf& leaf) {
  // Its memory is kept from leaf to leaf; a batch may have a million of them.
  thread_local QByteArray line;
  line.resize(0);
  if (!appendLeafLine(line, leaf))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  return leafNode(line);
}

} // namespace muniment::ledger
