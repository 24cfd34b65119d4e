#include "core/model/answer_pin.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfPin(const PersonId& person) { return u"answer-pin:"_s + person.toString(); }

Json model::contentOf(const AnswerPin& pin) {
  return Json::Object{{u"person"_s, pin.person.toString()},
                      {u"sealed"_s, QString::fromLatin1(pin.sealed.toBase64())},
                      {u"set_at"_s, pin.setAt.toString()},
                      {u"set_by"_s, pin.setBy},
                      {u"wrong"_s, pin.wrong}};
}

Result<AnswerPin> model::answerPinFrom(const Json& content) {
  AnswerPin pin;
  pin.person = valueAt<PersonId>(content, u"person");
  pin.sealed = QByteArray::fromBase64(content.text(u"sealed").toLatin1());
  pin.wrong = static_cast<std::int32_t>(content.number(u"wrong"));
  pin.setAt = valueAt<Instant>(content, u"set_at");
  pin.setBy = content.text(u"set_by");
  return exactly(std::move(pin), content);
}

} // namespace muniment
