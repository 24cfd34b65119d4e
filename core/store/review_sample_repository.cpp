#include "core/store/review_sample_repository.h"

#include "core/store/bulk_rows.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

const QByteArray kNotDestroyed =
    " AND m.flags & " + QByteArray::number(static_cast<int>(MessageFlag::Destroyed)) + " = 0";

Result<std::vector<TagId>> tagsAt(const Rows& rows, int index) {
  auto tags = tagsFrom(rows.text(index));
  if (!tags)
    return damagedRow("tags"_L1);
  return std::move(*tags);
}

/// `sample, message, version, content, salt` from `first` on.
Result<ReviewCheck> checkAt(const Rows& rows, int first) {
  MUNIMENT_TRY_LET(check, contentAt(rows, first + 3, reviewCheckFrom));
  if (check.sample.toString() != rows.text(first) || check.message.number() != rows.integer(first + 1) ||
      check.version != rows.integer(first + 2))
    return damagedRow("review_check"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, first + 4));
  check.salt = salt;
  return check;
}

Result<SampledMessage> itemAt(const Rows& rows) {
  MUNIMENT_TRY_LET(coder, idAt<ActorId>(rows, 2));
  MUNIMENT_TRY_LET(tags, tagsAt(rows, 3));
  return SampledMessage{rows.integer(0), MessageId::fromNumber(rows.integer(1)), coder, std::move(tags)};
}

} // namespace

Result<std::vector<CodedMessage>> ReviewSampleRepository::coded(const ReviewSet& set, const Scope& scope) {
  std::vector<CodedMessage> coded;
  if (!sees(scope))
    return coded;
  QByteArray sql = "SELECT r.message, g.author, x.tags_after FROM review_member r JOIN message m ON m.id = r.message "
                   "JOIN conversation c ON c.n = m.conversation JOIN tag_change x ON x.message = r.message JOIN "
                   "tagging g ON g.id = x.tagging WHERE r.review_set = ? AND g.tag_set = ?" +
                   kNotDestroyed;
  QVariantList values{column(set.id), column(set.tags)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.message, g.at, g.id", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(coder, idAt<ActorId>(rows, 1));
    MUNIMENT_TRY_LET(tags, tagsAt(rows, 2));
    const MessageId message = MessageId::fromNumber(rows.integer(0));
    if (!coded.empty() && coded.back().message == message)
      coded.pop_back(); // the later choice counts
    coded.push_back({message, coder, std::move(tags)});
  }
  MUNIMENT_TRY(rows.finish());
  std::erase_if(coded, [](const CodedMessage& each) { return each.tags.empty(); });
  return coded;
}

Result<void> ReviewSampleRepository::add(const ReviewSample& sample, std::span<const SampledMessage> items) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(sample)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO review_sample (id, review_set, content, salt) VALUES (?, ?, ?, ?)",
                                    {column(sample.id), column(sample.set), content, sample.salt.toBytes()}));
  BulkRows rows("review_sample_item", {"sample", "ordinal", "message", "coder", "tags"});
  for (const SampledMessage& item : items)
    rows.add(sample.id).add(item.ordinal).add(item.message.number()).add(item.coder).add(joined(item.tags));
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> ReviewSampleRepository::add(const ReviewCheck& check) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(check)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO review_check (sample, message, version, content, salt) VALUES (?, ?, ?, ?, ?)",
                           {column(check.sample), qlonglong(check.message.number()), qlonglong(check.version), content,
                            check.salt.toBytes()}));
  return {};
}

Result<std::vector<ReviewSample>> ReviewSampleRepository::read(const QByteArray& condition, QVariantList values,
                                                               const Scope& scope) {
  std::vector<ReviewSample> samples;
  if (!sees(scope))
    return samples;
  QByteArray sql = "SELECT id, content, salt, review_set FROM review_sample WHERE " + condition +
                   " AND review_set IN (SELECT id FROM review_set WHERE 1 = 1";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + ") ORDER BY id", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(sample, contentAt(rows, 1, reviewSampleFrom));
    if (sample.id.toString() != rows.text(0) || sample.set.toString() != rows.text(3))
      return damagedRow("review_sample"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    sample.salt = salt;
    samples.push_back(std::move(sample));
  }
  MUNIMENT_TRY(rows.finish());
  return samples;
}

Result<std::vector<ReviewSample>> ReviewSampleRepository::ofSet(const ReviewSetId& set, const Scope& scope) {
  return read("review_set = ?", {column(set)}, scope);
}

Result<std::optional<ReviewSample>> ReviewSampleRepository::byId(const ReviewSampleId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<CheckedMessage>> ReviewSampleRepository::readItems(const ReviewSampleId& sample,
                                                                      const QByteArray& condition, QVariantList values,
                                                                      const QByteArray& order, const Scope& scope) {
  std::vector<CheckedMessage> found;
  MUNIMENT_TRY_LET(visible, byId(sample, scope));
  if (!visible)
    return found;
  QByteArray sql =
      "SELECT i.ordinal, i.message, i.coder, i.tags, k.sample, k.message, k.version, k.content, k.salt FROM "
      "review_sample_item i JOIN message m ON m.id = i.message JOIN conversation c ON c.n = m.conversation LEFT JOIN "
      "review_check k ON k.sample = i.sample AND k.message = i.message AND k.version = (SELECT max(l.version) FROM "
      "review_check l WHERE l.sample = i.sample AND l.message = i.message) WHERE i.sample = ?" +
      kNotDestroyed + condition;
  values.prepend(column(sample));
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(item, itemAt(rows));
    CheckedMessage checked{std::move(item), std::nullopt};
    if (!rows.isNull(4)) {
      MUNIMENT_TRY_LET(check, checkAt(rows, 4));
      checked.check = std::move(check);
    }
    found.push_back(std::move(checked));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<CheckedMessage>> ReviewSampleRepository::page(const ReviewSampleId& sample, std::int64_t after,
                                                                 int limit, const Scope& scope) {
  return readItems(sample, " AND i.ordinal > ?", {qlonglong(after)},
                   " ORDER BY i.ordinal LIMIT " + QByteArray::number(limit), scope);
}

Result<std::optional<CheckedMessage>> ReviewSampleRepository::item(const ReviewSampleId& sample, MessageId message,
                                                                   const Scope& scope) {
  MUNIMENT_TRY_LET(found, readItems(sample, " AND i.message = ?", {qlonglong(message.number())}, "", scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<SampleCount> ReviewSampleRepository::count(const ReviewSampleId& sample, const Scope& scope) {
  MUNIMENT_TRY_LET(all, readItems(sample, "", {}, "", scope));
  SampleCount count;
  for (const CheckedMessage& each : all) {
    ++count.messages;
    count.checked += each.check ? 1 : 0;
    count.agreed += each.check && each.check->tags == each.item.tags ? 1 : 0;
  }
  return count;
}

Result<std::vector<SampledMessage>> ReviewSampleRepository::items(const ReviewSampleId& sample,
                                                                  const Scope& /*system*/) {
  std::vector<SampledMessage> items;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT ordinal, message, coder, tags FROM review_sample_item WHERE "
                                              "sample = ? ORDER BY ordinal",
                                              {column(sample)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(item, itemAt(rows));
    items.push_back(std::move(item));
  }
  MUNIMENT_TRY(rows.finish());
  return items;
}

Result<std::vector<ReviewCheck>> ReviewSampleRepository::checks(const ReviewSampleId& sample, const Scope& /*system*/) {
  std::vector<ReviewCheck> checks;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT sample, message, version, content, salt FROM review_check WHERE "
                                              "sample = ? ORDER BY message, version",
                                              {column(sample)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(check, checkAt(rows, 0));
    checks.push_back(std::move(check));
  }
  MUNIMENT_TRY(rows.finish());
  return checks;
}

} // namespace muniment::store
