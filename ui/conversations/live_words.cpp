#include "ui/conversations/live_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Stage = workspace::LiveReceipt::Stage;

QString LiveWords::stage(Stage stage) {
  switch (stage) {
  case Stage::None:
    return {};
  case Stage::Sent:
    return tr("sent");
  case Stage::Delivered:
    return tr("delivered");
  case Stage::Read:
    return tr("read");
  case Stage::Played:
    return tr("played");
  case Stage::Failed:
    return tr("not delivered");
  }
  return {};
}

QStringList LiveWords::receipt(const workspace::LiveReceipt& receipt) {
  QStringList lines;
  const auto add = [&](const std::optional<Instant>& at, const QString& words) {
    if (at)
      lines.append(words.arg(exactMoment(*at)));
  };
  add(receipt.sent, tr("Sent %1"));
  add(receipt.delivered, tr("Delivered %1"));
  add(receipt.read, receipt.stage == Stage::Played ? tr("Played or read %1") : tr("Read %1"));
  add(receipt.failed, receipt.stage == Stage::Failed
                          ? tr("Not delivered: reported %1")
                          : tr("Reported %1 as not delivered, and as delivered nevertheless"));
  if (!receipt.problem.isEmpty())
    lines.append(visibleText(receipt.problem));
  return lines;
}

QStringList LiveWords::earlier(const workspace::LiveState& state) {
  QStringList lines;
  for (std::size_t i = 0; i + 1 < state.versions.size(); ++i)
    lines.append(
        tr("%1, until %2", "words that a message had, a moment")
            .arg(u"“%1”"_s.arg(visibleText(state.versions[i].text)), exactMoment(state.versions[i + 1].since)));
  return lines;
}

} // namespace muniment::ui
