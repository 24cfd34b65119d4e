#include "core/model/review_sample.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QByteArray model::sampleRank(const QString& seed, MessageId message) {
  return sha256(u"%1:%2"_s.arg(seed, message.toString()).toLatin1()).toHex().toLatin1();
}

QString model::aggregateOf(const ReviewSampleId& id) { return u"review-sample:"_s + id.toString(); }

QString model::aggregateOf(const ReviewCheck& check) {
  return u"review-check:%1/%2/%3"_s.arg(check.sample.toString(), check.message.toString()).arg(check.version);
}

Json model::contentOf(const ReviewSample& sample) {
  return Json::Object{{u"checker"_s, sample.checker.toString()},
                      {u"id"_s, sample.id.toString()},
                      {u"items_sha256"_s, sample.itemsDigest.toHex()},
                      {u"population"_s, sample.population},
                      {u"seed"_s, sample.seed},
                      {u"set"_s, sample.set.toString()},
                      {u"size"_s, sample.size},
                      {u"taken_at"_s, sample.takenAt.milliseconds()},
                      {u"taken_by"_s, sample.takenBy}};
}

Result<ReviewSample> model::reviewSampleFrom(const Json& content) {
  ReviewSample sample;
  sample.checker = valueAt<ActorId>(content, u"checker");
  sample.id = valueAt<ReviewSampleId>(content, u"id");
  sample.itemsDigest = Sha256::fromHex(content.text(u"items_sha256")).value_or(Sha256());
  sample.population = content.number(u"population");
  sample.seed = content.text(u"seed");
  sample.set = valueAt<ReviewSetId>(content, u"set");
  sample.size = content.number(u"size");
  sample.takenAt = Instant::fromMilliseconds(content.number(u"taken_at"));
  sample.takenBy = content.text(u"taken_by");
  return exactly(std::move(sample), content);
}

Json model::contentOf(const ReviewCheck& check) {
  return Json::Object{{u"at"_s, check.at.milliseconds()},       {u"author"_s, check.author},
                      {u"message"_s, check.message.toString()}, {u"sample"_s, check.sample.toString()},
                      {u"tags"_s, joined(check.tags)},          {u"version"_s, check.version}};
}

Result<ReviewCheck> model::reviewCheckFrom(const Json& content) {
  ReviewCheck check;
  check.at = Instant::fromMilliseconds(content.number(u"at"));
  check.author = content.text(u"author");
  check.message = valueAt<MessageId>(content, u"message");
  check.sample = valueAt<ReviewSampleId>(content, u"sample");
  check.tags = tagsFrom(content.text(u"tags")).value_or(std::vector<TagId>());
  check.version = content.number(u"version");
  return exactly(std::move(check), content);
}

QByteArray model::lineOf(const SampledMessage& item) {
  return QByteArray::number(qlonglong(item.ordinal)) + ' ' + item.message.toString().toLatin1() + ' ' +
         item.coder.toString().toLatin1() + ' ' + joined(item.tags).toLatin1() + '\n';
}

QString model::joined(const std::vector<TagId>& tags) {
  QStringList texts;
  for (const TagId& tag : tags)
    texts.append(tag.toString());
  return texts.join(u' ');
}

std::optional<std::vector<TagId>> model::tagsFrom(const QString& joined) {
  std::vector<TagId> tags;
  for (const QString& text : joined.split(u' ', Qt::SkipEmptyParts)) {
    const auto id = TagId::parse(text);
    if (!id)
      return std::nullopt;
    tags.push_back(*id);
  }
  return tags;
}

} // namespace muniment
