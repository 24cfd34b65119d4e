#include "ui/conversations/composer_answer.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 3;
constexpr int kRadius = 4;

} // namespace

ComposerAnswer::ComposerAnswer(QWidget* parent)
    : QWidget(parent), m_who(new ElidedLabel({}, TextRole::SmallStrong, Ink::Accent, this)),
      m_words(new ElidedLabel({}, TextRole::Small, Ink::Secondary, this)) {
  setObjectName(u"composer.answer"_s);
  m_words->setObjectName(u"composer.answeredWords"_s);
  auto* remove = new QPushButton(tr("Remove"), this);
  remove->setObjectName(u"composer.removeAnswer"_s);
  remove->setAccessibleName(tr("Do not answer this message"));
  setButtonKind(remove, ButtonKind::Link);
  setCompact(remove);
  connect(remove, &QPushButton::clicked, this, &ComposerAnswer::clear);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(m_who);
  words->addWidget(m_words);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kBar + 9, 4, 4, 4);
  row->addLayout(words, 1);
  row->addWidget(remove);
  hide();
}

void ComposerAnswer::show(MessageId message, const QString& who, const QString& words) {
  m_message = message;
  m_who->setText(who.isEmpty() ? tr("Answer") : tr("Answer to %1").arg(visibleText(who)));
  m_words->setText(visibleText(words.simplified()));
  m_words->setVisible(!words.isEmpty());
  show();
}

void ComposerAnswer::clear() {
  m_message.reset();
  hide();
}

void ComposerAnswer::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme theme = Theme::of(this);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.sunken);
  painter.drawRoundedRect(rect(), kRadius, kRadius);
  painter.setBrush(theme.accentFill);
  painter.drawRect(layoutDirection() == Qt::RightToLeft ? QRect(width() - kBar, 0, kBar, height())
                                                        : QRect(0, 0, kBar, height()));
}

} // namespace muniment::ui
