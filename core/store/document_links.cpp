#include "core/store/document_links.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

#include <QtCore/QSet>

#include <algorithm>
#include <set>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIdsAtOnce = 5000;
/// A number alone, of a document whose partner is called otherwise, says little when it is short.
constexpr qsizetype kTellingLength = 4;

/// Numbers that a sender counts by: who answers one received it.
bool isTransmission(const QString& kind) {
  return kind == "transmission"_L1 || kind == "group"_L1 || kind == "interchange"_L1;
}

/// How special an answer is: what is said to the interchange gives way to what is said to one document of it.
int specialityOf(const QString& kind) {
  if (kind == "interchange"_L1)
    return 0;
  return kind == "group"_L1 ? 1 : 2;
}

} // namespace

struct DocumentLinks::Key final {
  DocumentId document;
  DocumentKey key;
  QString sender;
  QString receiver;
  QString stamp;
  QString documentKind;
  std::optional<MatterId> matter;
  bool isXml = false;

  [[nodiscard]] QString place() const { return key.kind + u'\x1f' + key.loose; }
  [[nodiscard]] bool hasIds() const { return !sender.isEmpty() || !receiver.isEmpty(); }
  [[nodiscard]] bool says() const { return key.transport != 0 || key.business != 0; }
  /// Between the same two, in whichever direction.
  [[nodiscard]] bool isSamePair(const Key& other) const {
    return hasIds() && ((sender == other.sender && receiver == other.receiver) ||
                        (sender == other.receiver && receiver == other.sender));
  }
  [[nodiscard]] bool isReply(const Key& other) const { return sender == other.receiver && receiver == other.sender; }
};

namespace {

enum class Bond : std::uint8_t { None, Probable, Certain };

template <class K>
Bond bondOf(const K& one, const K& other) {
  const bool isSameNumber = one.key.number == other.key.number;
  if (isTransmission(one.key.kind))
    return isSameNumber && one.hasIds() && one.isReply(other) ? Bond::Certain : Bond::None;
  if (one.key.kind == "message"_L1)
    return isSameNumber ? Bond::Certain : Bond::None;
  if (one.isSamePair(other))
    return isSameNumber ? Bond::Certain : Bond::Probable;
  const bool isCalledOtherwise = !one.hasIds() || !other.hasIds() || one.isXml != other.isXml;
  return isSameNumber && isCalledOtherwise && one.key.number.size() >= kTellingLength ? Bond::Probable : Bond::None;
}

/// Whether two documents with the same number belong together: both may refer to what is not there, but what merely
/// came in the same transmission does not.
template <class K>
bool mayMeet(const K& one, const K& other) {
  return one.document != other.document &&
         (one.key.isOwn != other.key.isOwn || (!isTransmission(one.key.kind) && one.key.kind != "message"_L1));
}

} // namespace

Result<std::vector<DocumentLinks::Key>> DocumentLinks::read(const QByteArray& condition, const QVariant& list,
                                                            const Scope& scope) {
  std::vector<Key> keys;
  if (!scope.isSystem() && !scope.mayViewContent())
    return keys;
  QByteArray sql = "SELECT k.document, k.kind, k.number, k.loose, k.line, k.own, k.transport, k.business, d.sender, "
                   "d.receiver, d.stamp, d.kind, d.matter, d.xml FROM "
                   "document_key k JOIN document d ON d.id = k.document WHERE " +
                   condition;
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next()) {
    Key key;
    MUNIMENT_TRY_LET(id, idAt<DocumentId>(rows, 0));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 12));
    key.document = id;
    key.key = {rows.text(1),
               rows.text(2),
               rows.text(3),
               rows.integer(4),
               rows.integer(5) != 0,
               static_cast<int>(rows.integer(6)),
               static_cast<int>(rows.integer(7))};
    key.sender = rows.text(8);
    key.receiver = rows.text(9);
    key.stamp = rows.text(10);
    key.documentKind = rows.text(11);
    key.matter = matter;
    key.isXml = rows.integer(13) != 0;
    keys.push_back(std::move(key));
  }
  MUNIMENT_TRY(rows.finish());
  return keys;
}

Result<std::vector<DocumentLinks::Key>> DocumentLinks::keysOf(std::span<const DocumentId> ids, const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  return read("k.document IN " + selectTexts(m_connection->dialect()), list, scope);
}

Result<std::vector<DocumentLinks::Key>> DocumentLinks::keysLike(const std::vector<Key>& keys, Which which,
                                                                const Scope& scope) {
  static const QByteArray transmissions = "('transmission', 'group', 'interchange')";
  // What came in the same transmission has its number in common and does not meet: it is not even read.
  QSet<QString> answered;
  QSet<QString> others;
  for (const Key& key : keys)
    (isTransmission(key.key.kind) && !key.key.isOwn ? answered : others).insert(key.key.loose);
  const QByteArray texts = selectTexts(m_connection->dialect());
  const QByteArray only =
      which == Which::OwnAndAnswers ? " AND (k.own = 1 OR k.transport <> 0 OR k.business <> 0)" : QByteArray();
  MUNIMENT_TRY_LET(list, textList(QStringList(others.begin(), others.end())));
  MUNIMENT_TRY_LET(found, read("k.loose IN " + texts + " AND (k.own = 0 OR k.kind NOT IN " + transmissions + ')' + only,
                               list, scope));
  if (answered.isEmpty())
    return found;
  MUNIMENT_TRY_LET(numbers, textList(QStringList(answered.begin(), answered.end())));
  MUNIMENT_TRY_LET(owners,
                   read("k.loose IN " + texts + " AND k.own = 1 AND k.kind IN " + transmissions, numbers, scope));
  std::ranges::move(owners, std::back_inserter(found));
  return found;
}

Result<std::vector<DocumentMeeting>> DocumentLinks::meetings(std::span<const DocumentId> ids, const Scope& scope) {
  std::vector<DocumentMeeting> meetings;
  MUNIMENT_TRY_LET(own, keysOf(ids, scope));
  MUNIMENT_TRY_LET(all, keysLike(own, Which::All, scope));
  std::multimap<QString, const Key*> byPlace;
  for (const Key& key : all)
    byPlace.emplace(key.place(), &key);
  for (const Key& self : own) {
    const auto [first, last] = byPlace.equal_range(self.place());
    for (auto at = first; at != last; ++at) {
      const Key& other = *at->second;
      const Bond bond = mayMeet(self, other) ? bondOf(self, other) : Bond::None;
      if (bond != Bond::None)
        meetings.push_back({self.document, other.document, self.key.kind, other.key.number, self.key.isOwn,
                            other.key.isOwn, bond == Bond::Certain, other.documentKind});
    }
  }
  return meetings;
}

Result<std::vector<DocumentId>> DocumentLinks::answered(std::span<const DocumentId> ids, const Scope& system) {
  MUNIMENT_TRY_LET(said, keysOf(ids, system));
  std::erase_if(said, [](const Key& key) { return key.key.isOwn || !key.says(); });
  if (said.empty())
    return std::vector<DocumentId>();
  MUNIMENT_TRY_LET(all, keysLike(said, Which::OwnAndAnswers, system));
  std::set<QString> places;
  for (const Key& key : said)
    places.insert(key.place());
  std::set<DocumentId> found;
  for (const Key& key : all) {
    if (key.key.isOwn && places.contains(key.place()))
      found.insert(key.document);
  }
  return std::vector<DocumentId>(found.begin(), found.end());
}

Result<std::map<DocumentId, DocumentLinks::Status>>
DocumentLinks::statuses(std::span<const DocumentId> ids, const Scope& system, const std::set<DocumentId>& without) {
  std::map<DocumentId, Status> found;
  for (const DocumentId& id : ids)
    found[id] = {};
  MUNIMENT_TRY_LET(own, keysOf(ids, system));
  std::erase_if(own, [](const Key& key) { return !key.key.isOwn; });
  if (own.empty())
    return found;
  MUNIMENT_TRY_LET(all, keysLike(own, Which::OwnAndAnswers, system));
  std::erase_if(all, [&](const Key& key) { return !key.key.isOwn && without.contains(key.document); });
  std::multimap<QString, const Key*> owners;
  std::multimap<QString, const Key*> answers;
  for (const Key& key : all)
    (key.key.isOwn ? owners : answers).emplace(key.place(), &key);
  /// A number that is only alike counts where none is the same.
  const auto hasExact = [&](const Key& answer) {
    const auto [first, last] = owners.equal_range(answer.place());
    return std::any_of(first, last, [&](const auto& owner) {
      return owner.second->key.number == answer.key.number && owner.second->isSamePair(answer);
    });
  };
  std::map<DocumentId, std::vector<const Key*>> said;
  for (const Key& self : own) {
    const auto [first, last] = answers.equal_range(self.place());
    for (auto at = first; at != last; ++at) {
      const Key& answer = *at->second;
      const Bond bond = mayMeet(self, answer) ? bondOf(self, answer) : Bond::None;
      const bool isMeant =
          bond == Bond::Certain || (bond == Bond::Probable && self.isSamePair(answer) && !hasExact(answer));
      if (isMeant && (!answer.matter || answer.matter == self.matter))
        said[self.document].push_back(&answer);
    }
  }
  for (auto& [id, list] : said)
    found[id] = settled(std::move(list));
  return found;
}

DocumentLinks::Status DocumentLinks::settled(std::vector<const Key*> answers) {
  std::ranges::stable_sort(answers, {}, [](const Key* answer) {
    // A group or an interchange that was rejected takes what is in it along.
    const int special = specialityOf(answer->key.kind);
    const int rank = special < 2 && answer->key.transport >= kDocumentRejected ? 3 : special;
    return std::tuple(answer->stamp, answer->document, rank);
  });
  Status status;
  const auto follow = [](int& now, int later) {
    if (later != 0 && (later != kDocumentReceived || now == 0))
      now = later;
  };
  for (const Key* answer : answers) {
    follow(status.transport, answer->key.transport);
    follow(status.business, answer->key.business);
  }
  return status;
}

Result<void> DocumentLinks::refresh(std::span<const DocumentId> ids, const Scope& system) {
  for (std::size_t first = 0; first < ids.size(); first += kIdsAtOnce) {
    MUNIMENT_TRY_LET(found, statuses(ids.subspan(first, std::min(kIdsAtOnce, ids.size() - first)), system));
    std::map<std::pair<int, int>, QStringList> heaps;
    for (const auto& [id, status] : found)
      heaps[{status.transport, status.business}].append(id.toString());
    for (const auto& [status, texts] : heaps) {
      MUNIMENT_TRY_LET(list, textList(texts));
      MUNIMENT_TRY(m_connection->change("UPDATE document SET transport = ?, business = ? WHERE id IN " +
                                            selectTexts(m_connection->dialect()),
                                        {status.first, status.second, list}));
    }
  }
  return {};
}

} // namespace muniment::store
