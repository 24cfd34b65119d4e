#include "core/model/answer_link.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const AnswerLinkId& id) { return u"answer-link:"_s + id.toString(); }

Json model::contentOf(const AnswerLink& link) {
  return Json::Object{{u"deadline"_s, link.deadline.toString()}, {u"device"_s, orNull(link.device)},
                      {u"digest"_s, link.digest.toHex()},        {u"id"_s, link.id.toString()},
                      {u"made_at"_s, link.madeAt.toString()},    {u"made_by"_s, link.madeBy},
                      {u"opened_at"_s, orNull(link.openedAt)},   {u"person"_s, link.person.toString()},
                      {u"question"_s, link.question.toString()}, {u"registered"_s, orNull(link.registered)},
                      {u"used_at"_s, orNull(link.usedAt)}};
}

Result<AnswerLink> model::answerLinkFrom(const Json& content) {
  AnswerLink link;
  link.id = valueAt<AnswerLinkId>(content, u"id");
  link.digest = Sha256::fromHex(content.text(u"digest")).value_or(Sha256());
  link.question = valueAt<QuestionId>(content, u"question");
  link.person = valueAt<PersonId>(content, u"person");
  link.device = optionalAt<DeviceId>(content, u"device");
  link.deadline = valueAt<Instant>(content, u"deadline");
  link.madeAt = valueAt<Instant>(content, u"made_at");
  link.madeBy = content.text(u"made_by");
  link.openedAt = optionalAt<Instant>(content, u"opened_at");
  link.usedAt = optionalAt<Instant>(content, u"used_at");
  link.registered = optionalAt<DeviceId>(content, u"registered");
  return exactly(std::move(link), content);
}

} // namespace muniment
