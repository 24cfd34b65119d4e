#include "core/model/rule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Json model::numbersOf(const std::vector<int>& numbers) {
  Json::Array list;
  for (const int number : numbers)
    list.emplace_back(number);
  return list;
}

void model::readTexts(JsonFields& fields, QLatin1StringView name, QStringList& texts) {
  const Json::Array* list = fields.array(name);
  for (std::size_t at = 0; list && at < list->size(); ++at) {
    if (const QString* text = (*list)[at].string())
      texts.append(*text);
    else
      fields.refuse(name, "file.wrong_kind"_L1);
  }
}

void model::readNumbers(JsonFields& fields, QLatin1StringView name, std::vector<int>& numbers) {
  const Json::Array* list = fields.array(name);
  for (std::size_t at = 0; list && at < list->size(); ++at) {
    const std::int64_t* number = (*list)[at].integer();
    if (number && *number >= -100'000 && *number <= 100'000)
      numbers.push_back(static_cast<int>(*number));
    else
      fields.refuse(name, "file.wrong_kind"_L1);
  }
}

void model::readTime(JsonFields& fields, QLatin1StringView name, QTime& time) {
  QString text = time.toString(u"HH:mm"_s);
  fields.read(name, text);
  time = QTime::fromString(text, u"HH:mm"_s);
  if (!text.isEmpty() && !time.isValid())
    fields.refuse(name, "file.unknown_word"_L1, {text});
}

Json model::timeOf(const QTime& time) { return time.toString(u"HH:mm"_s); }

} // namespace muniment
