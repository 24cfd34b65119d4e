#include "core/records/retention/explanation.h"

#include "core/records/retention/schedule_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

struct Text final {
  StepId id;
  const char* name;
  const char* text;
};

constexpr std::array kTexts = {
#include "core/records/retention/explanation_texts.inc"
};

const Text& find(StepId id) { return *std::ranges::find(kTexts, id, &Text::id); }

struct Worded final {
  const QLocale& locale;

  QString operator()(std::int64_t number) const { return locale.toString(static_cast<qlonglong>(number)); }
  QString operator()(const QString& text) const { return text; }
  QString operator()(QDate date) const { return dateText(date, locale); }
  QString operator()(const Period& period) const { return periodText(period, locale); }
  QString operator()(DateToUse date) const { return dateToUseText(date); }
  QString operator()(StageAction action) const { return actionText(action); }
};

} // namespace

QString textOf(const Step& step, const QLocale& locale) {
  const QString sentence = QCoreApplication::translate("Retention", find(step.id).text);
  // One pass over all places: a code that contains "%2" is never substituted again.
  QString filled;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int place = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
    if (place < 1 || static_cast<std::size_t>(place) > step.arguments.size()) {
      filled += sentence.at(i);
      continue;
    }
    filled += std::visit(Worded{locale}, step.arguments[static_cast<std::size_t>(place) - 1]);
    ++i;
  }
  return filled;
}

QStringList textsOf(const Explanation& explanation, const QLocale& locale) {
  QStringList texts;
  for (const Step& step : explanation)
    texts.append(textOf(step, locale));
  return texts;
}

QLatin1StringView nameOf(StepId id) { return QLatin1StringView(find(id).name); }

} // namespace muniment::records
