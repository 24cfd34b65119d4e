#include "ui/audit/audit_screen.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/connections_screen.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/coverage/coverage_pane.h"
#include "ui/kit/navigation_bar.h"
#include "ui/kit/status_strip.h"
#include "ui/overview/overview_screen.h"
#include "ui/shell/desks.h"
#include "ui/shell/workbench.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostDots = 6; ///< further ones would push the running work out of the strip
constexpr qsizetype kLongestName = 14;

QString shortName(const workspace::ConnectionCard& card) {
  const QString name = ConnectionWords::name(card);
  return name.size() <= kLongestName ? name : name.left(kLongestName - 1).trimmed() + u'…';
}

} // namespace

void Workbench::connectConnections() {
  m_coverage = new CoveragePane(m_desks->covering, m_connectionsScreen);
  m_connectionsScreen->addPage(tr("Coverage"), m_coverage);
  connectRm();
  connect(m_coverage, &CoveragePane::failed, this, &Workbench::report);
  connect(m_coverage, &CoveragePane::conversationRequested, this, [this](const ConversationId& conversation) {
    show(u"conversations"_s);
    m_conversations->showConversation(conversation);
  });
  connect(m_connectionsScreen, &ConnectionsScreen::failed, this, &Workbench::report);
  connect(m_connectionsScreen, &ConnectionsScreen::tasksRequested, this, [this] { show(u"tasks"_s); });
  connect(m_connectionsScreen, &ConnectionsScreen::answered, this, &Workbench::showHealth);
  connect(m_connectionsScreen, &ConnectionsScreen::entriesRequested, this,
          [this](const QString& subject, const QString& name) {
            m_audit->showSubject(subject, name);
            show(u"audit"_s);
          });
  connect(m_overview, &OverviewScreen::connectionsRequested, this, [this] { show(u"connections"_s); });
  connect(m_strip, &StatusStrip::itemActivated, this, [this](const QString& id) {
    show(u"connections"_s);
    if (id == "outbox"_L1)
      m_connectionsScreen->showOutbox();
  });
}

void Workbench::showCoverage() {
  show(u"connections"_s);
  m_connectionsScreen->showPage(m_coverage);
}

void Workbench::askHealth() {
  m_desks->connecting.ask(workspace::Connections())
      .then(this, [this](const Result<workspace::Connections::Answer>& cards) {
        if (cards) // whoever may not see them has no dots
          showHealth(*cards);
      });
}

void Workbench::showHealth(const std::vector<workspace::ConnectionCard>& cards) {
  std::vector<const workspace::ConnectionCard*> shown;
  int needing = 0;
  std::int64_t waiting = 0;
  for (const workspace::ConnectionCard& card : cards) {
    waiting += card.outbox.waiting;
    if (card.connection.on)
      shown.push_back(&card);
    if (ConnectionWords::needsSomebody(card))
      ++needing;
  }
  // What needs somebody is shown, however many others there are.
  std::ranges::stable_partition(shown, [](const auto* card) { return ConnectionWords::needsSomebody(*card); });
  shown.resize(std::min(shown.size(), kMostDots));
  QStringList links;
  for (const workspace::ConnectionCard* card : shown) {
    const ConnectionWords::State state = ConnectionWords::state(*card);
    const QString id = u"connection:"_s + card->connection.peer;
    m_strip->setLink(id, state.icon, shortName(*card), state.tone,
                     tr("%1: %2", "connection, state").arg(ConnectionWords::name(*card), state.word));
    links.append(id);
  }
  for (const QString& gone : std::as_const(m_stripLinks)) {
    if (!links.contains(gone))
      m_strip->setItem(gone, Icon::Plug, {});
  }
  m_stripLinks = links;
  if (cards.empty())
    m_strip->setItem(u"outbox"_s, Icon::ExportOut, {});
  else
    m_strip->setLink(u"outbox"_s, Icon::ExportOut, tr("Outbox %1").arg(QLocale().toString(qlonglong(waiting))),
                     Tone::Neutral, tr("%n delivery(ies) wait in the outbox", nullptr, static_cast<int>(waiting)));
  m_navigation->setCount(u"connections"_s, needing, Tone::Due, Icon::Triangle);
  m_overview->setConnectionsInNeed(needing);
}

} // namespace muniment::ui
