#include "ui/connections/systems_page.h"

#include "ui/connections/card_grid.h"
#include "ui/kit/card.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kNarrowest = 280;

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

SystemsPage::SystemsPage(QWidget* parent) : QWidget(parent) {
  setObjectName(u"systemsPage"_s);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(24, 20, 24, 24);
  column->setSpacing(6);
  column->addWidget(wrapped(tr("Nothing is connected yet"), TextRole::PaneTitle, Ink::Primary));
  column->addWidget(wrapped(tr("Chats and files can be captured without any connection. A connection takes in what "
                               "other systems send, and brings them what is decided here."),
                            TextRole::Body, Ink::Secondary));
  m_denied = wrapped(tr("Connecting a system is not open to you. An administrator can grant it."), TextRole::Body,
                     Ink::Secondary);
  m_denied->hide();
  column->addWidget(m_denied);
  column->addSpacing(12);
  auto* grid = new CardGrid(kNarrowest);
  for (const SystemChoice& choice : SystemChoice::all())
    grid->addWidget(makeChoice(choice));
  column->addLayout(grid);
  column->addSpacing(12);
  column->addWidget(wrapped(tr("Site-configurable: these systems publish no interface. What comes with Muniment is a "
                               "connector manifest to begin with, which a site maps to what its system really offers."),
                            TextRole::Small, Ink::Tertiary));
  column->addStretch(1);
  scroll->setWidget(content);
  outer->addWidget(scroll);
}

QWidget* SystemsPage::makeChoice(const SystemChoice& choice) {
  auto* card = new Card;
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new IconLabel(choice.icon, 16, Tone::Accent));
  head->addWidget(wrapped(choice.name, TextRole::BodyStrong, Ink::Primary), 1);
  card->body()->addLayout(head);
  card->body()->addWidget(wrapped(choice.brings, TextRole::Small, Ink::Secondary));
  if (choice.siteConfigurable)
    card->body()->addWidget(new PlainLabel(tr("Site-configurable"), TextRole::Caption, Ink::Tertiary));
  card->body()->addStretch(1);
  auto* connectIt = new QPushButton(tr("Connect…"));
  connectIt->setAccessibleName(tr("Connect %1").arg(choice.name));
  setCompact(connectIt);
  auto* row = new QHBoxLayout;
  row->addWidget(connectIt);
  row->addStretch(1);
  card->body()->addLayout(row);
  m_buttons.push_back(connectIt);
  connect(connectIt, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
  return card;
}

void SystemsPage::setMayManage(bool may) {
  for (QWidget* button : m_buttons)
    button->setVisible(may);
  m_denied->setVisible(!may);
}

} // namespace muniment::ui
