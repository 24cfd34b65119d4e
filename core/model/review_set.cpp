#include "core/model/review_set.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ReviewSetId& id) { return u"review-set:"_s + id.toString(); }

QString model::aggregateOf(const ReviewBatch& batch) {
  return u"review-batch:%1/%2"_s.arg(batch.set.toString()).arg(batch.number);
}

Json model::contentOf(const ReviewSet& set) {
  return Json::Object{{u"batch_size"_s, set.batchSize},  {u"frozen_at"_s, set.frozenAt.milliseconds()},
                      {u"frozen_by"_s, set.frozenBy},    {u"id"_s, set.id.toString()},
                      {u"matter"_s, orNull(set.matter)}, {u"members_sha256"_s, set.membersDigest.toHex()},
                      {u"messages"_s, set.messages},     {u"name"_s, set.name},
                      {u"selection"_s, set.selection},   {u"tags"_s, set.tags.toString()}};
}

Result<ReviewSet> model::reviewSetFrom(const Json& content) {
  ReviewSet set;
  set.batchSize = content.number(u"batch_size");
  set.frozenAt = Instant::fromMilliseconds(content.number(u"frozen_at"));
  set.frozenBy = content.text(u"frozen_by");
  set.id = valueAt<ReviewSetId>(content, u"id");
  set.matter = optionalAt<MatterId>(content, u"matter");
  set.membersDigest = Sha256::fromHex(content.text(u"members_sha256")).value_or(Sha256());
  set.messages = content.number(u"messages");
  set.name = content.text(u"name");
  set.selection = content.at(u"selection");
  set.tags = valueAt<TagSetId>(content, u"tags");
  return exactly(std::move(set), content);
}

Json model::contentOf(const ReviewBatch& batch) {
  return Json::Object{{u"number"_s, batch.number},
                      {u"reviewer"_s, orNull(batch.reviewer)},
                      {u"set"_s, batch.set.toString()},
                      {u"since"_s, batch.since.milliseconds()},
                      {u"version"_s, batch.version}};
}

Result<ReviewBatch> model::reviewBatchFrom(const Json& content) {
  ReviewBatch batch;
  batch.number = content.number(u"number");
  batch.reviewer = optionalAt<ActorId>(content, u"reviewer");
  batch.set = valueAt<ReviewSetId>(content, u"set");
  batch.since = Instant::fromMilliseconds(content.number(u"since"));
  batch.version = content.number(u"version");
  return exactly(std::move(batch), content);
}

QByteArray model::lineOf(const ReviewMember& member) {
  return QByteArray::number(qlonglong(member.ordinal)) + ' ' + member.message.toString().toLatin1() + ' ' +
         QByteArray::number(qlonglong(member.batch)) + '\n';
}

} // namespace muniment
