#include "ui/holds/hold_pane.h"

#include "core/base/json.h"
#include "core/workspace/ledger/verb_catalogue.h"
#include "ui/entries/entry_look.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLinkPadding = 8;

} // namespace

HoldPane::HoldPane(HoldsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_pages(new QStackedWidget(this)) {
  setObjectName(u"holdPane"_s);
  setAccessibleName(tr("Hold"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(440);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_pages);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 16);
  column->setSpacing(0);
  column->addWidget(makeHead());
  makeSections(column);
  column->addStretch(1);
  m_scroll = new QScrollArea(m_pages);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  m_scroll->setWidget(content);
  auto* nothing = new EmptyState(
      Icon::Padlock,
      tr("A hold forbids that anything it covers is destroyed. It is shown here once it is prepared or in force."), {},
      m_pages);
  auto* filtered = new EmptyState(Icon::Filter, tr("No hold is open, and the filters let none through."), {}, m_pages);
  auto* gone = new EmptyState(Icon::Padlock, tr("There is no such hold, or you may not see it."), {}, m_pages);
  const std::initializer_list<QWidget*> pages = {nothing, filtered, new LoadingRows(36, m_pages), m_scroll, gone};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  connectActions();
}

QPushButton* HoldPane::makeAction(const QString& text, const QString& objectName) {
  auto* action = new QPushButton(text);
  action->setObjectName(objectName);
  action->setAutoDefault(false);
  return action;
}

QWidget* HoldPane::makeHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(24, 16, 24, 12);
  column->setSpacing(8);
  m_title = new PlainLabel({}, TextRole::DialogTitle);
  m_title->setWordWrap(true);
  column->addWidget(m_title);
  auto* chips = new QWidget;
  auto* flow = new FlowLayout(8, chips);
  m_state = new Chip;
  m_matter = new Chip;
  flow->addWidget(m_state);
  flow->addWidget(m_matter);
  column->addWidget(chips);
  auto* actions = new QWidget;
  auto* row = new FlowLayout(8, actions);
  m_apply = makeAction(tr("Apply…"), u"applyHold"_s);
  m_targetsAction = makeAction(tr("Put on More…"), u"addTargets"_s);
  m_notice = makeAction(tr("Change Notice…"), u"changeNotice"_s);
  m_export = makeAction(tr("Export…"), u"exportHold"_s);
  m_export->setToolTip(plainToolTip(tr("Hand out what this hold covers (E)")));
  offerWithExports(m_export);
  m_release = makeAction(tr("Release…"), u"releaseHold"_s);
  setButtonKind(m_apply, ButtonKind::Primary);
  for (QPushButton* action : {m_apply, m_targetsAction, m_notice, m_export, m_release})
    row->addWidget(action);
  column->addWidget(actions);
  m_waiting = new Banner(Tone::Due, Icon::Clock, {}, {}, head);
  m_waiting->setObjectName(u"releaseWaits"_s);
  connect(m_waiting->addLink(tr("Show in Tasks")), &QPushButton::clicked, this, &HoldPane::tasksRequested);
  m_waiting->hide();
  column->addWidget(m_waiting);
  m_sentence = new PlainLabel({}, TextRole::BodyStrong);
  m_sentence->setObjectName(u"reachSentence"_s);
  m_sentence->setWordWrap(true);
  column->addSpacing(4);
  column->addWidget(m_sentence);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(0);
  figures->addSpacing(-kLinkPadding);
  figures->addWidget(makeFigures(), 1);
  column->addLayout(figures);
  return head;
}

QWidget* HoldPane::makeFigures() {
  auto* figures = new QWidget;
  auto* flow = new FlowLayout(16, figures);
  const auto add = [&](const QString& name, auto handler) {
    auto* cell = new QWidget(figures);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(kLinkPadding, 0, 0, 0);
    column->setSpacing(0);
    const Figure figure{new PlainLabel(u"–"_s, TextRole::WelcomeTitle), new QPushButton(name)};
    figure.link->setAutoDefault(false);
    setButtonKind(figure.link, ButtonKind::Link);
    setCompact(figure.link);
    connect(figure.link, &QPushButton::clicked, this, handler);
    column->addWidget(figure.value);
    auto* link = new QHBoxLayout;
    link->setSpacing(0);
    link->addSpacing(-kLinkPadding); // the text of a link starts where the figure does
    link->addWidget(figure.link);
    link->addStretch();
    column->addLayout(link);
    flow->addWidget(cell);
    return figure;
  };
  m_messages = add(tr("Messages"), [this] { Q_EMIT searchRequested(u"is:held"_s); });
  m_conversations = add(tr("Conversations"), [this] { Q_EMIT conversationRequested({}); });
  m_records = add(tr("Records"), [this] { Q_EMIT recordsRequested(); });
  m_items = add(tr("Items"), [this] { m_scroll->ensureWidgetVisible(m_targets); });
  m_people = add(tr("Custodians"), [this] { m_scroll->ensureWidgetVisible(m_custodians); });
  return figures;
}

void HoldPane::makeSections(QVBoxLayout* column) {
  m_facts = new PaneSection(tr("Why and when"));
  m_targets = new PaneSection(tr("What it is on"));
  m_custodians = new PaneSection(tr("Custodians"));
  m_blocks = new PaneSection(tr("What waits for it"));
  m_history = new PaneSection(tr("History"));
  auto* all = new QPushButton(tr("Show in Audit"));
  all->setAutoDefault(false);
  setButtonKind(all, ButtonKind::Link);
  setCompact(all);
  connect(all, &QPushButton::clicked, this, &HoldPane::entriesRequested);
  m_history->addHeadAction(all);
  for (PaneSection* section : {m_facts, m_targets, m_custodians, m_blocks, m_history})
    column->addWidget(section);
  m_sections = column;
}

void HoldPane::addSection(QWidget* section) { m_sections->insertWidget(m_sections->indexOf(m_history), section); }

void HoldPane::connectActions() {
  connect(m_apply, &QPushButton::clicked, this, &HoldPane::applyRequested);
  connect(m_targetsAction, &QPushButton::clicked, this, &HoldPane::targetsRequested);
  connect(m_notice, &QPushButton::clicked, this, &HoldPane::noticeRequested);
  connect(m_release, &QPushButton::clicked, this, &HoldPane::releaseRequested);
  connect(m_export, &QPushButton::clicked, this, &HoldPane::exportRequested);
}

void HoldPane::open(const HoldId& hold) {
  if (hold != m_hold) {
    m_answer.reset();
    m_reach.reset();
    m_waitingRecords = 0;
    m_scroll->ensureVisible(0, 0);
    m_pages->setCurrentIndex(Loading);
  }
  m_hold = hold;
  refresh();
}

void HoldPane::close(bool filtered) {
  ++m_generation;
  m_hold = HoldId();
  m_answer.reset();
  m_pages->setCurrentIndex(filtered ? NothingMatches : Nothing);
}

void HoldPane::refresh() {
  if (m_hold.isNull())
    return;
  ++m_generation; // what was asked about before is dropped when it comes
  askPermissions();
  m_desk->ask(workspace::HoldById{m_hold.toString()})
      .then(this, [this, generation = m_generation](const Result<workspace::HoldById::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          m_answer.reset();
          m_pages->setCurrentIndex(Gone);
          if (answer.error().kind != ErrorKind::NotFound)
            Q_EMIT failed(answer.error());
          return;
        }
        m_answer = *answer;
        m_pages->setCurrentIndex(Details);
        showHead();
        showFacts();
        showTargets();
        showCustodians();
        askReach();
        askImpact();
        askHistory();
        askProposals();
        Q_EMIT told(m_hold);
      });
}

void HoldPane::askPermissions() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_mayManage = session && session->may(Permission::ManageHolds);
    m_mayRelease = session && session->may(Permission::ReleaseHold);
    m_mayProduce = session && session->may(Permission::Produce);
    if (m_answer) {
      showHead();
      showTargets();
      showCustodians();
    }
  });
}

void HoldPane::askReach() {
  m_desk->ask(workspace::HoldScope{m_hold, {}})
      .then(this, [this, generation = m_generation](const Result<store::HoldReach>& reach) {
        if (generation == m_generation && reach)
          showReach(*reach);
      });
}

void HoldPane::askImpact() {
  m_desk->ask(workspace::HoldImpact{m_hold})
      .then(this, [this, generation = m_generation](const Result<workspace::HoldImpact::Answer>& impact) {
        if (generation == m_generation && impact)
          showImpact(*impact);
      });
}

void HoldPane::askHistory() {
  m_desk->ask(workspace::ActorNames())
      .then(this, [this, generation = m_generation](const Result<std::map<QString, QString>>& names) {
        if (generation != m_generation)
          return;
        if (names)
          m_names = *names;
        workspace::EntriesPage page;
        page.filter.subject = aggregateOf(m_hold);
        page.withCounts = false;
        page.limit = 30;
        m_desk->ask(page).then(this, [this, generation](const Result<workspace::EntriesPage::Answer>& entries) {
          if (generation == m_generation && entries)
            showHistory(entries->entries);
        });
      });
}

void HoldPane::askProposals() {
  m_desk->ask(workspace::Proposals())
      .then(this, [this, generation = m_generation](const Result<std::vector<Proposal>>& waiting) {
        if (generation == m_generation && waiting)
          showProposal(*waiting);
      });
}

void HoldPane::showHead() {
  const Hold& hold = m_answer->hold;
  m_title->setText(HoldWords::title(hold));
  setAccessibleName(m_title->text());
  const HoldWords::State state = HoldWords::state(hold, dayOf(m_desk->now()));
  m_state->setState(state.word, state.tone, state.icon);
  m_matter->setVisible(hold.matter.has_value());
  m_matter->setState(visibleText(m_answer->matter).simplified(), Tone::Neutral, Icon::Layers);
  const bool isDraft = hold.state == Hold::State::Draft;
  const bool isActive = hold.state == Hold::State::Active;
  m_apply->setVisible(m_mayManage && isDraft);
  m_targetsAction->setVisible(m_mayManage && (isDraft || isActive));
  m_notice->setVisible(m_mayManage && (isDraft || isActive));
  m_release->setVisible(m_mayRelease && isActive);
  m_export->setVisible(m_mayProduce && isActive);
}

QStringList HoldPane::facts() const {
  QStringList facts;
  if (m_reach)
    facts.append(HoldWords::reach(*m_reach));
  if (m_waitingRecords > 0)
    facts.append(tr("%n record(s) are due and held by nothing else.", nullptr, static_cast<int>(m_waitingRecords)));
  return facts;
}

void HoldPane::showReach(const store::HoldReach& reach) {
  m_reach = reach;
  const auto number = [](std::int64_t value) { return QLocale().toString(qlonglong(value)); };
  m_messages.value->setText(number(reach.messages));
  m_records.value->setText(number(reach.records));
  m_conversations.value->setText(number(reach.conversations));
  m_items.value->setText(number(reach.items));
  m_people.value->setText(number(reach.persons));
  const Hold& hold = m_answer->hold;
  const HoldWords::State state = HoldWords::state(hold, dayOf(m_desk->now()));
  if (hold.state == Hold::State::Draft)
    m_sentence->setText(tr("Nothing is held before it is applied. It would cover, as of now:"));
  else if (hold.state == Hold::State::Active || state.tone == Tone::Due)
    m_sentence->setText(tr("Nothing of this may be destroyed. It covers, as of now:"));
  else
    m_sentence->setText(tr("It covers nothing any more. Without the release it would cover, as of now:"));
}

void HoldPane::showFacts() {
  const Hold& hold = m_answer->hold;
  const auto content = canonicalJson(contentOf(hold));
  if (!m_facts->begin(content ? QString::fromUtf8(*content) + m_answer->matter : QString()))
    return;
  const auto day = [](const std::optional<QDate>& on) { return on ? dayText(*on) : QString(); };
  m_facts->addFact(tr("Event"), visibleText(hold.trigger));
  m_facts->addFact(tr("Ordered by"), visibleText(hold.authority));
  m_facts->addFact(tr("Aware since"), day(hold.awareOn));
  m_facts->addFact(tr("Issued"), day(hold.issuedOn));
  m_facts->addFact(tr("Applied"), hold.appliedAt ? momentText(*hold.appliedAt) : tr("Not yet"));
  if (hold.releasedAt) {
    m_facts->addFact(tr("Released"), momentText(*hold.releasedAt));
    m_facts->addFact(tr("Reason"), visibleText(hold.releaseReason));
    m_facts->addFact(tr("Covers until"), day(hold.coolsUntil));
  }
  m_facts->addFact(tr("Matter"), hold.matter ? visibleText(m_answer->matter) : tr("None: everybody sees this hold"));
  m_facts->addFact(tr("Notice"), visibleText(hold.noticeText));
}

void HoldPane::showTargets() {
  QString content = nameOf(m_answer->hold.state) + (m_mayRelease ? u"r"_s : QString());
  for (const HoldTarget& target : m_answer->targets) {
    if (const auto json = canonicalJson(contentOf(target)))
      content += QString::fromUtf8(*json);
  }
  if (!m_targets->begin(content))
    return;
  const QDate today = dayOf(m_desk->now());
  int shown = 0;
  for (const HoldTarget& target : m_answer->targets) {
    const bool cools = target.coolsUntil.has_value();
    if (cools && *target.coolsUntil < today)
      continue;
    ++shown;
    const auto known = m_answer->names.find(target.target);
    const QString name = known == m_answer->names.end() || known->second.isEmpty()
                             ? tr("Something that you may not see")
                             : visibleText(known->second).simplified();
    const QString detail =
        cools ? tr("Taken off, covered until %1: %2").arg(dayText(*target.coolsUntil), target.removeReason)
              : tr("%1 · %2", "kind of a target, what it covers")
                    .arg(HoldWords::kind(target.kind), HoldWords::covers(target.kind));
    QHBoxLayout* line =
        m_targets->addLine(HoldWords::icon(target.kind), cools ? Tone::Due : Tone::Neutral, name, detail);
    if (cools || !m_mayRelease || m_answer->hold.state == Hold::State::Released)
      continue;
    auto* off = makeAction(tr("Take Off…"), u"takeOff"_s);
    setCompact(off);
    off->setAccessibleDescription(name);
    connect(off, &QPushButton::clicked, this, [this, target, name] { Q_EMIT removeRequested(target, name); });
    line->addWidget(off, 0, Qt::AlignTop);
  }
  m_targets->setDetail(QLocale().toString(shown));
  if (shown == 0)
    m_targets->addText(tr("Nothing yet. Put it on people, conversations, records or a query."));
}

void HoldPane::showCustodians() {
  QString content = m_mayManage ? u"m"_s : QString();
  int acknowledged = 0;
  for (const auto& custodian : m_answer->custodians) {
    const auto person = canonicalJson(contentOf(custodian.person));
    const auto notice = custodian.notice ? canonicalJson(contentOf(*custodian.notice)) : Result<QByteArray>();
    content += QString::fromUtf8(person.value_or(QByteArray()) + notice.value_or(QByteArray()));
    acknowledged += custodian.notice && custodian.notice->state == model::Task::State::Done ? 1 : 0;
  }
  if (!m_custodians->begin(content))
    return;
  m_custodians->setDetail(HoldWords::acknowledged(acknowledged, static_cast<int>(m_answer->custodians.size())));
  for (const workspace::HoldById::Custodian& custodian : m_answer->custodians)
    addCustodian(custodian);
  if (m_answer->custodians.empty())
    m_custodians->addText(tr("Nobody. Put the hold on people to send them its notice."));
}

void HoldPane::addCustodian(const workspace::HoldById::Custodian& custodian) {
  const HoldWords::State state = HoldWords::notice(custodian.notice, m_desk->now());
  const model::Task* notice = custodian.notice ? &*custodian.notice : nullptr;
  const bool isOpen = notice && notice->state == model::Task::State::Open;
  QStringList facts{state.word};
  if (notice && notice->state == model::Task::State::Done && notice->decidedAt)
    facts.front() = tr("Acknowledged on %1").arg(momentText(*notice->decidedAt));
  if (isOpen && notice->dueAt)
    facts.append(tr("Asked for by %1").arg(dayText(dayOf(*notice->dueAt))));
  if (notice && notice->reminders > 0)
    facts.append(tr("%n reminder(s)", nullptr, notice->reminders));
  if (custodian.person.names.empty())
    facts.append(tr("No number or name in a source is known: nothing is covered"));
  QHBoxLayout* line = m_custodians->addLine(state.icon, state.tone, visibleText(custodian.person.name).simplified(),
                                            facts.join(u" · "_s));
  if (!m_mayManage)
    return;
  const auto add = [&](const QString& text, const QString& objectName, auto handler) {
    QPushButton* action = makeAction(text, objectName);
    setCompact(action);
    action->setAccessibleDescription(custodian.person.name);
    connect(action, &QPushButton::clicked, this, handler);
    line->addWidget(action, 0, Qt::AlignTop);
  };
  if (isOpen) {
    add(tr("Note Answer"), u"noteAnswer"_s, [this, id = notice->id] { Q_EMIT acknowledgementRequested(id); });
    add(tr("Note Reminder"), u"noteReminder"_s, [this, id = notice->id] { Q_EMIT reminderRequested(id); });
  }
  add(tr("Person…"), u"editPerson"_s, [this, person = custodian.person] { Q_EMIT personRequested(person); });
}

void HoldPane::showImpact(const workspace::HoldImpact::Answer& impact) {
  m_waitingRecords = std::ranges::count_if(impact.first, &workspace::HoldImpact::Waiting::onlyThis);
  QString content = QString::number(impact.total);
  for (const auto& waiting : impact.first)
    content += waiting.number + (waiting.onlyThis ? u'1' : u'0');
  if (!m_blocks->begin(content))
    return;
  m_blocks->setDetail(QLocale().toString(qlonglong(impact.total)));
  if (impact.total == 0)
    m_blocks->addText(tr("Nothing that it covers is due for disposition now."));
  for (const workspace::HoldImpact::Waiting& waiting : impact.first) {
    QHBoxLayout* line = m_blocks->addLine(
        Icon::Archive, Tone::Held, waiting.number + u' ' + visibleText(waiting.title).simplified(),
        waiting.onlyThis ? tr("Due since %1, held by nothing else").arg(dayText(waiting.dueOn))
                         : tr("Due since %1, held by other holds as well").arg(dayText(waiting.dueOn)));
    auto* show = makeAction(tr("Show"), u"showRecord"_s);
    setCompact(show);
    show->setAccessibleDescription(waiting.number);
    connect(show, &QPushButton::clicked, this, [this, id = waiting.record] { Q_EMIT recordRequested(id); });
    line->addWidget(show, 0, Qt::AlignTop);
  }
  if (impact.total > std::ssize(impact.first))
    m_blocks->addText(tr("The first %n are shown.", nullptr, static_cast<int>(impact.first.size())));
  if (!impact.isComplete)
    m_blocks->addText(tr("There are more due records than were looked at."));
}

void HoldPane::showHistory(const std::vector<LedgerEntry>& entries) {
  QString content;
  for (const LedgerEntry& entry : entries)
    content += entry.hash.toHex();
  if (!m_history->begin(content))
    return;
  for (const LedgerEntry& entry : entries) {
    m_history->addLine(EntryLook::icon(entry.verb), EntryLook::tone(entry.verb), workspace::verbText(entry.verb, 0),
                       tr("%1 · %2 · entry %3", "moment, person, number")
                           .arg(momentText(entry.at), visibleText(EntryLook::who(entry.actor, m_names)),
                                QLocale().toString(qlonglong(entry.seq))));
  }
  if (entries.empty())
    m_history->addText(tr("Nothing that you may see."));
}

void HoldPane::showProposal(const std::vector<Proposal>& waiting) {
  const auto about = std::ranges::find_if(waiting, [&](const Proposal& proposal) {
    const auto said = parseJson(proposal.description);
    return said && said->text(u"hold") == m_hold.toString();
  });
  m_waiting->setVisible(about != waiting.end());
  if (about == waiting.end())
    return;
  const auto name = m_names.find(about->proposedBy.toString());
  const QString who = name == m_names.end() ? tr("Somebody") : visibleText(name->second);
  const bool isRelease = about->command == workspace::ReleaseHold::kName;
  m_waiting->setContent(Tone::Due, Icon::Clock,
                        isRelease ? tr("Release asked for, waits for a second person")
                                  : tr("Taking something off asked for, waits for a second person"),
                        tr("%1 asked on %2. Until a second person agrees, everything stays held. One of the two must "
                           "be a legal reviewer. The request ends on %3.")
                            .arg(who, momentText(about->proposedAt), dayText(dayOf(about->expiresAt))));
}

} // namespace muniment::ui
