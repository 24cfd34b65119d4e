#include "ui/preview/locked_page.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFieldWidth = 260;
constexpr int kTextWidth = 420;
constexpr int kLongest = 500;

} // namespace

LockedPage::LockedPage(QWidget* parent)
    : QWidget(parent), m_sentence(new PlainLabel({}, TextRole::Body, Ink::Secondary, this)),
      m_password(new QLineEdit(this)), m_open(new QPushButton(tr("Open"), this)) {
  setObjectName(u"previewLocked"_s);
  auto* title = new PlainLabel(tr("This file is protected by a password"), TextRole::BodyStrong, Ink::Primary, this);
  m_sentence->setObjectName(u"previewLockedReason"_s);
  m_sentence->setWordWrap(true);
  m_sentence->setAlignment(Qt::AlignCenter);
  m_sentence->setMaximumWidth(kTextWidth);
  m_password->setObjectName(u"previewPassword"_s);
  m_password->setEchoMode(QLineEdit::Password);
  m_password->setAccessibleName(tr("Password of the file"));
  m_password->setPlaceholderText(tr("Password"));
  m_password->setMaxLength(kLongest);
  m_password->setFixedWidth(kFieldWidth);
  m_open->setObjectName(u"previewUnlock"_s);
  setButtonKind(m_open, ButtonKind::Primary);
  auto* fields = new QHBoxLayout;
  fields->setSpacing(8);
  fields->addStretch(1);
  fields->addWidget(m_password);
  fields->addWidget(m_open);
  fields->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(32, 24, 32, 24);
  column->setSpacing(12);
  column->addStretch(1);
  column->addWidget(new IconLabel(Icon::Padlock, 32, Tone::Neutral, 0, this), 0, Qt::AlignHCenter);
  column->addWidget(title, 0, Qt::AlignHCenter);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(m_sentence, 10);
  middle->addStretch(1);
  column->addLayout(middle);
  column->addSpacing(4);
  column->addLayout(fields);
  column->addStretch(1);
  connect(m_password, &QLineEdit::returnPressed, this, &LockedPage::give);
  connect(m_password, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_open->setEnabled(!text.isEmpty());
    setFieldError(m_password, false);
  });
  connect(m_open, &QPushButton::clicked, this, &LockedPage::give);
  ask(false);
}

void LockedPage::ask(bool wasWrong) {
  m_sentence->setText(wasWrong ? tr("That is not the password of this file. Small and large letters differ.")
                               : tr("Enter the password that the sender gave you. It is used to show the file now and "
                                    "is not kept. The file itself stays as it was received."));
  m_password->clear();
  m_open->setEnabled(false);
  setFieldError(m_password, wasWrong);
}

void LockedPage::takeFocus() { m_password->setFocus(Qt::OtherFocusReason); }

void LockedPage::give() {
  if (const QString password = m_password->text(); !password.isEmpty()) {
    m_password->clear();
    Q_EMIT passwordGiven(password);
  }
}

} // namespace muniment::ui
