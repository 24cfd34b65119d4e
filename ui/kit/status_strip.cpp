#include "ui/kit/status_strip.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace muniment::ui {
namespace {

QWidget* makeItem(Icon icon, const QString& text, Tone tone) {
  auto* item = new QWidget;
  auto* row = new QHBoxLayout(item);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(5);
  row->addWidget(new IconLabel(icon, 12, tone));
  auto* label = new PlainLabel(text, TextRole::Caption, Ink::Secondary);
  // A state that calls for someone colours its words too; a healthy one stays quiet.
  if (tone != Tone::Done)
    label->setTone(tone);
  row->addWidget(label);
  return item;
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_start(new QHBoxLayout), m_middle(new QHBoxLayout), m_end(new QHBoxLayout) {
  setAccessibleName(tr("Status"));
  setFixedHeight(28);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 1, 16, 0);
  row->setSpacing(24);
  for (QHBoxLayout* part : {m_start, m_middle, m_end})
    part->setSpacing(16);
  row->addLayout(m_start);
  row->addLayout(m_middle);
  row->addStretch(1);
  row->addLayout(m_end);
}

void StatusStrip::setItem(const QString& id, Icon icon, const QString& text, Tone tone) {
  QWidget*& item = m_items[id];
  const int index = item ? m_start->indexOf(item) : m_start->count();
  delete item;
  item = nullptr;
  if (text.isEmpty()) {
    m_items.erase(id);
    return;
  }
  item = makeItem(icon, text, tone);
  m_start->insertWidget(index, item);
}

void StatusStrip::setEnd(Icon icon, const QString& text, Tone tone) {
  while (QLayoutItem* item = m_end->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_end->addWidget(makeItem(icon, text, tone));
}

void StatusStrip::setJob(const QString& id, const JobRow::Progress& progress) {
  JobRow*& row = m_jobs[id];
  if (!row) {
    row = new JobRow(this);
    row->setObjectName(QStringLiteral("job.%1").arg(id));
    m_middle->addWidget(row);
    connect(row, &JobRow::cancelRequested, this, [this, id] { Q_EMIT cancelRequested(id); });
    connect(row, &JobRow::linkActivated, this, [this, id] { Q_EMIT linkActivated(id); });
  }
  row->setProgress(progress);
}

void StatusStrip::finishJob(const QString& id, const QString& sentence, const QString& link) {
  const auto found = m_jobs.find(id);
  if (found == m_jobs.end())
    return;
  if (sentence.isEmpty())
    return removeJob(id);
  found->second->finish(sentence, link);
  JobRow* row = found->second;
  // From here on a new job of the same name gets a row of its own.
  m_jobs.erase(found);
  QTimer::singleShot(10'000, row, [row] { row->deleteLater(); });
}

void StatusStrip::removeJob(const QString& id) {
  if (const auto found = m_jobs.find(id); found != m_jobs.end()) {
    found->second->deleteLater();
    found->second->hide();
    m_jobs.erase(found);
  }
}

void StatusStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.window);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace muniment::ui
