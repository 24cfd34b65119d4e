#include "ui/kit/status_strip.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
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

/// An item that leads somewhere.
class StripLink final : public QAbstractButton {
 public:
  explicit StripLink(QWidget* parent) : QAbstractButton(parent) {
    setFont(fontFor(TextRole::Caption));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }

  void setContent(Icon icon, const QString& text, Tone tone, const QString& name) {
    m_icon = icon;
    m_tone = tone;
    setText(text);
    setAccessibleName(name);
    updateGeometry();
    update();
  }

  [[nodiscard]] QSize sizeHint() const override {
    return {fontMetrics().horizontalAdvance(text()) + kIcon + kGap + 2 * kPadding + 1, kHeight};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(font());
    const Theme theme = Theme::of(this);
    if (underMouse())
      paintBox(painter, rect(), 4, theme.hover);
    const QRect row = rect().adjusted(kPadding, 0, -kPadding, 0);
    const QRect place(row.left(), (height() - kIcon) / 2, kIcon, kIcon);
    const QColor ink = theme.tone(m_tone).text;
    paintIcon(painter, m_icon, QStyle::visualRect(layoutDirection(), row, place),
              m_tone == Tone::Neutral ? theme.text2 : ink);
    // A state that calls for someone colours its words too; a healthy one stays quiet.
    painter.setPen(m_tone == Tone::Neutral || m_tone == Tone::Done ? theme.text2 : ink);
    paintText(painter, QStyle::visualRect(layoutDirection(), row, row.adjusted(kIcon + kGap, 0, 0, 0)),
              layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (showsFocusRing(*this))
      paintFocusRing(painter, rect(), theme, 4);
  }

 private:
  static constexpr int kIcon = 12;
  static constexpr int kGap = 5;
  static constexpr int kPadding = 4;
  static constexpr int kHeight = 22;

  Icon m_icon = Icon::Tick;
  Tone m_tone = Tone::Neutral;
};

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

void StatusStrip::place(const QString& id, QWidget* item) {
  QWidget*& known = m_items[id];
  const int index = known ? m_start->indexOf(known) : m_start->count();
  delete known;
  known = item;
  if (item)
    m_start->insertWidget(index, item);
  else
    m_items.erase(id);
}

void StatusStrip::setItem(const QString& id, Icon icon, const QString& text, Tone tone) {
  if (text.isEmpty() && !m_items.contains(id))
    return;
  place(id, text.isEmpty() ? nullptr : makeItem(icon, text, tone));
}

void StatusStrip::setLink(const QString& id, Icon icon, const QString& text, Tone tone, const QString& name) {
  const auto known = m_items.find(id);
  auto* link = known == m_items.end() ? nullptr : dynamic_cast<StripLink*>(known->second);
  if (!link) { // otherwise it stays, and with it the focus
    link = new StripLink(this);
    link->setObjectName(QStringLiteral("strip.%1").arg(id));
    connect(link, &QAbstractButton::clicked, this, [this, id] { Q_EMIT itemActivated(id); });
    place(id, link);
  }
  link->setContent(icon, text, tone, name);
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
