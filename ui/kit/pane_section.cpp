#include "ui/kit/pane_section.h"

#include "ui/kit/icon_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr int kNameWidth = 136;
constexpr int kWidestHeading = 190; ///< before it takes a second line
constexpr int kRounding = 2;        ///< letters end between pixels

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  return label;
}

} // namespace

PaneSection::PaneSection(const QString& title, QWidget* parent)
    : QWidget(parent), m_outer(new QVBoxLayout(this)), m_head(new QHBoxLayout),
      m_detail(new PlainLabel({}, TextRole::Small, Ink::Tertiary)) {
  setAccessibleName(title);
  m_outer->setContentsMargins(24, 12, 24, 12);
  m_outer->setSpacing(8);
  m_head->setSpacing(8);
  auto* heading = new PlainLabel(title, TextRole::BodyStrong, Ink::Primary);
  heading->setWordWrap(true);
  heading->setMinimumWidth(std::min(heading->fontMetrics().horizontalAdvance(title) + kRounding, kWidestHeading));
  m_head->addWidget(heading);
  m_head->addWidget(m_detail);
  m_head->addStretch(1);
  m_outer->addLayout(m_head);
}

bool PaneSection::begin(const QString& content) {
  if (m_body && content == m_content)
    return false;
  m_content = content;
  if (m_body) {
    m_outer->removeWidget(m_body);
    m_body->hide();
    m_body->deleteLater(); // a button of it may be the one that asked for this
  }
  m_body = new QWidget(this);
  m_column = new QVBoxLayout(m_body);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(6);
  m_facts = nullptr;
  m_outer->addWidget(m_body);
  return true;
}

void PaneSection::setDetail(const QString& detail) { m_detail->setText(detail); }

void PaneSection::addHeadAction(QWidget* action) { m_head->addWidget(action); }

void PaneSection::addFact(const QString& name, const QString& value) {
  if (value.isEmpty())
    return;
  if (!m_facts) {
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnMinimumWidth(0, kNameWidth);
    m_facts->setColumnStretch(1, 1);
    m_column->addLayout(m_facts);
  }
  const int row = m_facts->rowCount();
  m_facts->addWidget(new PlainLabel(name, TextRole::Small, Ink::Tertiary), row, 0, Qt::AlignTop);
  m_facts->addWidget(wrapped(value, TextRole::Body, Ink::Primary), row, 1);
}

PlainLabel* PaneSection::addText(const QString& text, Ink ink) {
  m_facts = nullptr;
  auto* label = wrapped(text, TextRole::Body, ink);
  m_column->addWidget(label);
  return label;
}

QHBoxLayout* PaneSection::addLine(Icon icon, Tone tone, const QString& title, const QString& detail) {
  m_facts = nullptr;
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->setContentsMargins(0, 2, 0, 2);
  row->addWidget(new IconLabel(icon, 16, tone), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(wrapped(title, TextRole::Body, Ink::Primary));
  if (!detail.isEmpty())
    words->addWidget(wrapped(detail, TextRole::Small, Ink::Secondary));
  row->addLayout(words, 1);
  m_column->addLayout(row);
  return row;
}

void PaneSection::addWidget(QWidget* widget) {
  m_facts = nullptr;
  m_column->addWidget(widget);
}

void PaneSection::addButton(QPushButton* button) {
  m_facts = nullptr;
  m_column->addWidget(button, 0, Qt::AlignLeft);
}

void PaneSection::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this).line);
}

} // namespace muniment::ui
