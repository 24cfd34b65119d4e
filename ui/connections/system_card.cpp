#include "ui/connections/system_card.h"

#include "ui/connections/connection_words.h"
#include "ui/connections/delivery_words.h"
#include "ui/kit/chip.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFactName = 104;
constexpr int kLinkPadding = 8;

} // namespace

SystemCard::SystemCard(QWidget* parent) : Card(parent) {
  setObjectName(u"systemCard"_s);
  body()->setSpacing(0);
  makeHead();
  makeFacts();
  body()->addStretch(1);
  makeButtons();
}

void SystemCard::makeHead() {
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  m_icon = new IconLabel(Icon::Plug, 16, Tone::Accent);
  m_name = new ElidedLabel({}, TextRole::BodyStrong);
  m_state = new Chip;
  head->addWidget(m_icon);
  head->addWidget(m_name, 1);
  head->addWidget(m_state);
  body()->addLayout(head);
  m_kind = new ElidedLabel({}, TextRole::Small, Ink::Secondary);
  body()->addWidget(m_kind);
  body()->addSpacing(10);
}

ElidedLabel* SystemCard::addFact(QGridLayout* grid, const QString& name, bool withKey) {
  const int row = grid->rowCount();
  grid->addWidget(new PlainLabel(name, TextRole::Small, Ink::Tertiary), row, 0);
  auto* value = new ElidedLabel({}, TextRole::Small);
  if (!withKey) {
    grid->addWidget(value, row, 1);
    return value;
  }
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  line->addWidget(new IconLabel(Icon::Key, 12));
  line->addWidget(value, 1);
  grid->addLayout(line, row, 1);
  return value;
}

void SystemCard::makeFacts() {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(5);
  grid->setColumnMinimumWidth(0, kFactName);
  grid->setColumnStretch(1, 1);
  m_exchange = addFact(grid, tr("Last exchange"));
  m_waiting = addFact(grid, tr("Waiting"));
  m_secrets = addFact(grid, tr("Secrets"), true);
  m_test = addFact(grid, tr("Last test"));
  body()->addLayout(grid);
  m_sentence = new PlainLabel({}, TextRole::Small);
  m_sentence->setWordWrap(true);
  m_sentence->setContentsMargins(0, 10, 0, 0);
  body()->addWidget(m_sentence);
  auto* dead = new QHBoxLayout;
  dead->setContentsMargins(0, 4, 0, 0);
  dead->addSpacing(-kLinkPadding); // the text of the link lines up with the sentence
  m_dead = new QPushButton(this);
  m_dead->setObjectName(u"systemCard.dead"_s);
  setButtonKind(m_dead, ButtonKind::Link);
  setCompact(m_dead);
  dead->addWidget(m_dead);
  dead->addStretch(1);
  body()->addLayout(dead);
  connect(m_dead, &QPushButton::clicked, this, [this] { Q_EMIT asked(CardAct::ShowDead); });
}

void SystemCard::makeButtons() {
  body()->addSpacing(12);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_try = new QPushButton(tr("Test…"));
  m_try->setObjectName(u"systemCard.test"_s);
  m_switch = new QPushButton;
  m_switch->setObjectName(u"systemCard.switch"_s);
  m_settings = new QPushButton(tr("Settings…"));
  m_settings->setObjectName(u"systemCard.settings"_s);
  m_more = new QToolButton;
  m_more->setObjectName(u"systemCard.more"_s);
  m_more->setText(u"…"_s);
  m_more->setToolTip(plainToolTip(tr("More")));
  for (QPushButton* button : {m_try, m_switch, m_settings}) {
    setCompact(button);
    row->addWidget(button);
  }
  setCompact(m_more);
  row->addWidget(m_more);
  row->addStretch(1);
  body()->addLayout(row);
  connect(m_try, &QPushButton::clicked, this, [this] { Q_EMIT asked(CardAct::Test); });
  connect(m_switch, &QPushButton::clicked, this, [this] { Q_EMIT asked(m_switchAct); });
  connect(m_settings, &QPushButton::clicked, this, [this] { Q_EMIT asked(CardAct::Settings); });
  connect(m_more, &QToolButton::clicked, this, &SystemCard::openMenu);
}

void SystemCard::setContent(const workspace::ConnectionCard& card, Instant now, bool mayManage) {
  m_card = card;
  m_mayManage = mayManage;
  const ConnectionWords::State state = ConnectionWords::state(card);
  const QString name = ConnectionWords::name(card);
  m_icon->setIcon(ConnectionWords::icon(card), Tone::Accent);
  m_name->setText(name);
  m_state->setState(state.word, state.tone, state.icon);
  m_kind->setText(tr("%1 · %2", "kind of system, short name").arg(ConnectionWords::kind(card), card.connection.peer));
  m_exchange->setText(card.lastExchange ? DeliveryWords::ago(*card.lastExchange, now) : tr("none yet"));
  m_waiting->setText(ConnectionWords::waiting(card));
  m_secrets->setText(ConnectionWords::secrets(card));
  m_test->setText(ConnectionWords::lastTest(card.test, now));
  m_sentence->setText(state.sentence);
  m_sentence->setVisible(!state.sentence.isEmpty());
  m_sentence->setTone(state.tone == Tone::Failed ? Tone::Failed : Tone::Neutral);
  const std::int64_t dead = card.outbox.dead + card.inbox.dead;
  m_dead->setText(tr("%n delivery(ies) need a decision", nullptr, static_cast<int>(dead)));
  m_dead->setVisible(dead > 0);
  setTone(state.tone == Tone::Done ? Tone::Neutral : state.tone);
  setAccessibleName(tr("%1: %2", "system, state").arg(name, state.word));
  setAccessibleDescription(state.sentence);
  m_try->setVisible(mayManage);
  m_settings->setVisible(mayManage);
  m_try->setAccessibleName(tr("Test %1").arg(name));
  m_settings->setAccessibleName(tr("Settings of %1").arg(name));
  m_more->setAccessibleName(tr("More about %1").arg(name));
  showSwitch();
}

void SystemCard::showSwitch() {
  const bool isPaused = m_card.gate.paused;
  m_switchAct = !m_card.connection.on ? CardAct::SwitchOn : isPaused ? CardAct::Resume : CardAct::Pause;
  m_switch->setText(m_switchAct == CardAct::SwitchOn ? tr("Switch On") : isPaused ? tr("Resume") : tr("Pause…"));
  m_switch->setAccessibleName(
      tr("%1: %2", "what a button does, system").arg(m_switch->text(), ConnectionWords::name(m_card)));
  m_switch->setVisible(m_mayManage);
  const bool lacks = m_switchAct == CardAct::SwitchOn && !m_card.lacks.empty();
  m_switch->setEnabled(!lacks);
  m_switch->setToolTip(plainToolTip(lacks ? ConnectionWords::lacks(m_card.lacks) : QString()));
}

void SystemCard::openMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [this, menu](const QString& text, CardAct act) {
    menu->addAction(text, this, [this, act] { Q_EMIT asked(act); });
  };
  add(tr("Show Outbox"), CardAct::ShowOutbox);
  add(tr("Show Inbox"), CardAct::ShowInbox);
  add(tr("Show Exchanges"), CardAct::ShowExchanges);
  add(tr("Show Entries"), CardAct::ShowEntries);
  add(tr("Record of Processing…"), CardAct::ShowProcessing);
  if (m_mayManage) {
    menu->addSeparator();
    if (m_card.connection.kind == Connection::Kind::Manifest)
      add(tr("Connector Manifest…"), CardAct::Manifest);
    add(tr("Limits…"), CardAct::Limits);
    if (m_card.connection.on)
      add(tr("Switch Off"), CardAct::SwitchOff);
    else
      add(tr("Remove…"), CardAct::Remove);
  }
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

} // namespace muniment::ui
