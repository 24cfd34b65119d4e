#include "ui/reviewing/review_words.h"

#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

/// Rounded down, so that only all of it is 100.
QString percent(std::int64_t part, std::int64_t whole) {
  return whole > 0
             ? ReviewWords::tr("%1 %", "a share in percent").arg(QLocale().toString(qlonglong(part * 100 / whole)))
             : u"–"_s;
}

} // namespace

QString ReviewWords::number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

QString ReviewWords::progress(const store::ReviewCount& count) {
  return tr("%1 of %2 tagged").arg(number(count.coded), number(count.messages));
}

QString ReviewWords::share(const store::ReviewCount& count) { return percent(count.coded, count.messages); }

QString ReviewWords::sample(const store::SampleCount& count) {
  return tr("%1 of %2 checked: %3 agree, %4 overturned")
      .arg(number(count.checked), number(count.messages), number(count.agreed), number(count.checked - count.agreed));
}

QString ReviewWords::agreement(const store::SampleCount& count) { return percent(count.agreed, count.checked); }

QString ReviewWords::reviewers(const std::vector<workspace::ReviewProgress::Reviewer>& reviewers) {
  QStringList words;
  for (const auto& reviewer : reviewers)
    words.append(tr("%1: %2", "a person and how far they are")
                     .arg(reviewer.actor ? visibleText(reviewer.name) : tr("Nobody yet"), progress(reviewer.count)));
  return words.join(u"  ·  "_s);
}

} // namespace muniment::ui
