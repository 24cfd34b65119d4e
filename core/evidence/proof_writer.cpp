#include "core/evidence/proof_writer.h"

#include "core/ledger/entry_line.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLeavesAtOnce = 4096;

Json pathJson(std::span<const Sha256> path, std::int64_t index, std::int64_t size) {
  const std::vector<bool> left = ledger::inclusionSides(index, size);
  Json::Array steps;
  for (std::size_t i = 0; i < path.size(); ++i)
    steps.emplace_back(Json::Array{Json(left[i] ? u"left"_s : u"right"_s), Json(path[i].toHex())});
  return steps;
}

Result<Json> contentJson(const Message& message) {
  QByteArray bytes;
  if (!appendContent(bytes, message))
    return failure(ErrorKind::VerificationFailed, "json.not_canonical"_L1);
  return parseJson(bytes);
}

} // namespace

class ProofWriter::Batch final : public ledger::NodeSource {
 public:
  explicit Batch(std::vector<Sha256> leaves) : m_size(static_cast<std::int64_t>(leaves.size())) {
    m_levels.push_back(std::move(leaves));
    while (m_levels.back().size() > 1) {
      const std::vector<Sha256>& below = m_levels.back();
      std::vector<Sha256> level;
      for (std::size_t i = 0; i + 1 < below.size(); i += 2)
        level.push_back(ledger::innerNode(below[i], below[i + 1]));
      m_levels.push_back(std::move(level));
    }
  }
  [[nodiscard]] std::int64_t size() const { return m_size; }
  [[nodiscard]] Result<Sha256> node(int level, std::int64_t position) override {
    return m_levels.at(static_cast<std::size_t>(level)).at(static_cast<std::size_t>(position));
  }
  [[nodiscard]] Result<Json> path(std::int64_t index) {
    MUNIMENT_TRY_LET(steps, ledger::inclusionPath(*this, index, m_size));
    return pathJson(steps, index, m_size);
  }

 private:
  std::int64_t m_size;
  std::vector<std::vector<Sha256>> m_levels;
};

Result<void> ProofWriter::begin() {
  store::LedgerRepository repository(m_connection);
  store::EntryFilter filter;
  filter.subject = aggregateOf(m_production.id);
  filter.verbs = {u"production.frozen"_s};
  MUNIMENT_TRY_LET(entries, repository.before(Json::kLargestInteger, 1, filter, m_scope));
  if (entries.empty())
    return failure(ErrorKind::VerificationFailed, "production.no_entry"_L1);
  m_frozen = std::move(entries.front());
  MUNIMENT_TRY_LET(stored, repository.headCovering(m_frozen.seq));
  if (!stored)
    return failure(ErrorKind::Failed, "ledger.no_head_yet"_L1, {QString::number(m_frozen.seq)});
  const auto head = ledger::checkedHead(*stored);
  if (!head)
    return failure(ErrorKind::VerificationFailed, "verify.head_wrong"_L1, {QString::number(stored->size)});
  m_storedHead = std::move(*stored);
  m_head = *head;
  m_entries.emplace(m_frozen.seq, m_frozen);
  MUNIMENT_TRY_LET(items, m_folder.open(u"proof/items.jsonl"_s));
  m_items = std::move(items);
  return {};
}

Result<void> ProofWriter::add(const ShownChat& chat) {
  for (const ShownMessage& shown : chat.messages) {
    const Message& message = shown.message;
    Item item{aggregateOf(message.id), shown.commitment, shown.ordinal, shown.bates, {}, {}};
    if (!shown.isAltered) {
      MUNIMENT_TRY_LET(content, contentJson(message));
      item.content = std::move(content);
      item.salt = message.salt.toHex();
    }
    MUNIMENT_TRY(add(item));
    if (!shown.fileCommitment)
      continue;
    Item file{aggregateOfAttachment(message.id), *shown.fileCommitment, shown.ordinal, shown.fileBates, {}, {}};
    if (!shown.isAltered && message.attachment) {
      file.content = contentOf(*message.attachment);
      file.salt = message.attachment->salt.toHex();
    }
    MUNIMENT_TRY(add(file));
  }
  return {};
}

Result<void> ProofWriter::add(const CapturedItem& item, std::int64_t ordinal, std::int64_t bates) {
  MUNIMENT_TRY_LET(digest, commitment(item.salt, contentOf(item)));
  return add(Item{aggregateOf(item.id), digest, ordinal, bates, contentOf(item), item.salt.toHex()});
}

Result<void> ProofWriter::add(const Item& item) {
  Json::Object line{{u"aggregate"_s, item.aggregate},
                    {u"bates"_s, item.bates > 0 ? Json(batesNumber(m_production.batesPrefix, item.bates)) : Json()},
                    {u"commitment"_s, item.commitment.toHex()},
                    {u"content"_s, item.content},
                    {u"ordinal"_s, item.ordinal},
                    {u"salt"_s, item.salt.isEmpty() ? Json() : Json(item.salt)}};
  MUNIMENT_TRY_LET(leaf, store::LedgerRepository(m_connection).leafOf(item.aggregate, m_scope, m_frozen.seq));
  const bool isProven = leaf && leaf->leaf.digest == item.commitment && leaf->seq <= m_head.size;
  if (isProven) {
    MUNIMENT_TRY_LET(tree, batch(leaf->seq));
    MUNIMENT_TRY_LET(path, tree->path(leaf->ordinal - 1));
    MUNIMENT_TRY(remember(leaf->seq));
    line.insert({{u"entry"_s, leaf->seq}, {u"leaf"_s, leaf->ordinal}, {u"path"_s, std::move(path)}});
  }
  ++(isProven ? m_proven : m_unproven);
  MUNIMENT_TRY_LET(bytes, canonicalJson(Json(std::move(line))));
  return m_items->take(bytes + '\n');
}

Result<ProofWriter::Batch*> ProofWriter::batch(std::int64_t seq) {
  if (const auto known = m_batches.find(seq); known != m_batches.end())
    return known->second.get();
  store::LedgerRepository repository(m_connection);
  std::vector<Sha256> nodes;
  for (bool more = true; more;) {
    MUNIMENT_TRY_LET(leaves, repository.leaves(seq, static_cast<std::int64_t>(nodes.size()), kLeavesAtOnce, m_scope));
    for (const store::StoredLeaf& stored : leaves) {
      MUNIMENT_TRY_LET(node, ledger::batchLeaf(stored.leaf));
      nodes.push_back(node);
    }
    more = leaves.size() == kLeavesAtOnce;
  }
  return m_batches.emplace(seq, std::make_shared<Batch>(std::move(nodes))).first->second.get();
}

Result<void> ProofWriter::remember(std::int64_t seq) {
  if (m_entries.contains(seq))
    return {};
  MUNIMENT_TRY_LET(entry, store::LedgerRepository(m_connection).entry(seq, m_scope));
  if (!entry)
    return failure(ErrorKind::NotFound, "ledger.no_entry"_L1, {QString::number(seq)});
  m_entries.emplace(seq, std::move(*entry));
  return {};
}

Result<void> ProofWriter::finish() {
  MUNIMENT_TRY(m_folder.close(std::move(m_items)));
  MUNIMENT_TRY_LET(sink, m_folder.open(u"proof/entries.jsonl"_s));
  for (const auto& [seq, entry] : m_entries) {
    MUNIMENT_TRY_LET(path, m_tree.inclusion(seq, m_head.size));
    MUNIMENT_TRY_LET(line, canonicalJson(Json::Object{{u"line"_s, QString::fromUtf8(entry.line)},
                                                      {u"path"_s, pathJson(path, seq - 1, m_head.size)},
                                                      {u"seq"_s, seq}}));
    MUNIMENT_TRY(sink->take(line + '\n'));
  }
  MUNIMENT_TRY(m_folder.close(std::move(sink)));
  MUNIMENT_TRY(m_folder.write(u"proof/head.json"_s, m_storedHead.line));
  MUNIMENT_TRY(m_folder.write(u"proof/head.sig"_s, m_storedHead.signature));
  MUNIMENT_TRY(m_folder.write(u"proof/key.pem"_s, publicKeyPem(m_head.key)));
  return {};
}

} // namespace muniment::evidence
