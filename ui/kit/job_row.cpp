#include "ui/kit/job_row.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

class ProgressBar final : public QWidget {
 public:
  ProgressBar() { setFixedSize(120, 6); }

  void setFraction(double fraction) {
    m_fraction = fraction;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintBox(painter, rect(), 3, theme.lineStrong);
    const int wide = m_fraction < 0 ? 0 : qRound(qBound(0.0, m_fraction, 1.0) * width());
    if (wide > 0)
      paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, qMax(wide, 6), 6)), 3,
               theme.accentText);
  }

 private:
  double m_fraction = -1;
};

QPushButton* makeLink(const QString& text) {
  auto* link = new QPushButton(text);
  setButtonKind(link, ButtonKind::Link);
  link->setFont(textFont(11));
  link->setFixedHeight(24);
  return link;
}

} // namespace

JobRow::JobRow(QWidget* parent)
    : QWidget(parent), m_what(new PlainLabel({}, TextRole::Caption, Ink::Primary)), m_bar(new ProgressBar),
      m_numbers(new PlainLabel({}, TextRole::Caption, Ink::Secondary)), m_cancel(makeLink(tr("Cancel"))),
      m_link(makeLink({})) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_what);
  row->addWidget(m_bar);
  row->addWidget(m_numbers);
  row->addWidget(m_cancel);
  row->addWidget(m_link);
  m_link->hide();
  connect(m_cancel, &QPushButton::clicked, this, &JobRow::cancelRequested);
  connect(m_link, &QPushButton::clicked, this, &JobRow::linkActivated);
}

void JobRow::setProgress(const Progress& progress) {
  QStringList numbers{progress.doneOfTotal, progress.rate, progress.timeLeft};
  numbers.removeAll(QString());
  m_what->setText(progress.what);
  m_numbers->setText(numbers.join(QStringLiteral(" · ")));
  static_cast<ProgressBar*>(m_bar)->setFraction(progress.fraction);
  m_cancel->setVisible(progress.cancellable);
  m_cancel->setAccessibleName(tr("Cancel: %1").arg(progress.what));
  setAccessibleName(progress.what);
  setAccessibleDescription(m_numbers->text());
}

void JobRow::finish(const QString& sentence, const QString& link) {
  m_what->setText(sentence);
  setAccessibleName(sentence);
  setAccessibleDescription({});
  m_bar->hide();
  m_numbers->hide();
  m_cancel->hide();
  m_link->setText(link);
  m_link->setVisible(!link.isEmpty());
}

} // namespace muniment::ui
