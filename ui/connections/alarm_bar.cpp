#include "ui/connections/alarm_bar.h"

#include "ui/connections/connection_words.h"
#include "ui/kit/banner.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::LiveAlarms;

AlarmBar::AlarmBar(QWidget* parent)
    : QWidget(parent), m_banner(new Banner(Tone::Due, Icon::Triangle, QString(), QString(), this)) {
  setObjectName(u"alarmBar"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 12);
  column->addWidget(m_banner);
  QPushButton* tasks = m_banner->addLink(tr("Show the Tasks"));
  tasks->setObjectName(u"alarmBar.tasks"_s);
  connect(tasks, &QPushButton::clicked, this, &AlarmBar::tasksRequested);
  hide();
}

void AlarmBar::setCards(const std::vector<workspace::ConnectionCard>& cards) {
  std::vector<TaskId> all;
  const LiveAlarms::Alarm* first = nullptr;
  const workspace::ConnectionCard* of = nullptr;
  for (const workspace::ConnectionCard& card : cards) {
    for (const LiveAlarms::Alarm& alarm : card.alarms) {
      all.push_back(alarm.task);
      if (first && first->since <= alarm.since)
        continue;
      first = &alarm;
      of = &card;
    }
  }
  setVisible(first != nullptr);
  if (!first || std::exchange(m_shown, all) == all)
    return;
  const QString title =
      tr("%1: %2", "name of a connection, what happened").arg(of->connection.name, ConnectionWords::alarm(*first));
  const int more = static_cast<int>(all.size()) - 1;
  m_banner->setContent(
      first->kind ? Tone::Due : Tone::Failed, Icon::Triangle, title,
      more == 0 ? ConnectionWords::advice(*first)
                : tr("%1 %n more wait(s) among the tasks.", "advice", more).arg(ConnectionWords::advice(*first)));
}

} // namespace muniment::ui
