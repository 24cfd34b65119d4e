#include "ui/tasks/task_pane.h"

#include "ui/kit/chip.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/form_row.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/tasks/reply_choice.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = model::Task::Kind;

constexpr int kReasonHeight = 56;

/// A band with a hairline above, below what scrolls.
class Foot final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.sunken);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
  }
};

/// An act of which more follows than a closed task.
bool hasActOfItsOwn(Kind kind) { return kind == Kind::ReviewDisposition || kind == Kind::ApproveDisposition; }

} // namespace

TaskPane::TaskPane(TasksDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_pages(new QStackedWidget(this)) {
  setObjectName(u"taskPane"_s);
  setAccessibleName(tr("Task"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(420);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_pages);
  auto* details = new QWidget;
  auto* column = new QVBoxLayout(details);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* content = new QWidget;
  auto* sections = new QVBoxLayout(content);
  sections->setContentsMargins(0, 0, 0, 16);
  sections->setSpacing(0);
  sections->addWidget(makeHead());
  m_about = new PaneSection(tr("What it concerns"));
  m_jump = new QPushButton;
  m_jump->setObjectName(u"taskJump"_s);
  m_jump->setAutoDefault(false);
  setCompact(m_jump);
  m_about->addHeadAction(m_jump);
  m_why = new PaneSection(tr("What is said about it"));
  m_step = new PaneSection(tr("What the step asks"));
  m_chain = new PaneSection(tr("How it came here"));
  for (PaneSection* section : {m_about, m_why, m_step, m_chain})
    sections->addWidget(section);
  sections->addStretch(1);
  m_scroll = new QScrollArea;
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  m_scroll->setWidget(content);
  column->addWidget(m_scroll, 1);
  column->addWidget(makeFoot());
  auto* nothing =
      new EmptyState(Icon::Tick,
                     tr("Nothing waits for you. What you must approve, acknowledge or confirm as a second person "
                        "appears here, the most urgent first."),
                     {}, m_pages);
  auto* filtered = new EmptyState(Icon::Filter, tr("No task is open, and the filters let none through."), {}, m_pages);
  const std::initializer_list<QWidget*> pages = {nothing, filtered, new LoadingRows(36, m_pages), details};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  connect(m_jump, &QPushButton::clicked, this, &TaskPane::jump);
}

QWidget* TaskPane::makeHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(24, 16, 24, 12);
  column->setSpacing(8);
  m_title = new PlainLabel({}, TextRole::DialogTitle);
  m_title->setWordWrap(true);
  m_state = new Chip;
  column->addWidget(m_title);
  column->addWidget(m_state, 0, Qt::AlignLeading);
  return head;
}

QWidget* TaskPane::makeFoot() {
  m_foot = new Foot;
  auto* column = new QVBoxLayout(m_foot);
  column->setContentsMargins(24, 12, 24, 12);
  column->setSpacing(8);
  m_explanation = new PlainLabel({}, TextRole::Body, Ink::Secondary);
  m_explanation->setObjectName(u"taskExplanation"_s);
  m_explanation->setWordWrap(true);
  column->addWidget(m_explanation);
  m_way = new QLineEdit;
  m_way->setObjectName(u"taskWay"_s);
  m_wayRow = new FormRow(tr("Way the step offers"), m_way);
  m_wayRow->setHint(tr("As the step names it, such as Approve. Empty: sent on the ordinary way."));
  column->addWidget(m_wayRow);
  m_reply = new ReplyChoice;
  column->addWidget(m_reply);
  m_reason = new QPlainTextEdit;
  m_reason->setObjectName(u"taskReason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  m_reasonRow = new FormRow(tr("Comment"), m_reason);
  column->addWidget(m_reasonRow);
  m_buttons = new QWidget;
  new FlowLayout(8, m_buttons);
  column->addWidget(m_buttons);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &TaskPane::checkReason);
  return m_foot;
}

void TaskPane::open(const TaskLine& line) {
  ++m_generation; // what was asked about the row before is dropped when it comes
  const bool isSame = m_line && m_line->id() == line.id();
  m_line = line;
  if (!isSame) {
    m_reason->clear();
    m_way->clear();
    m_scroll->ensureVisible(0, 0);
    m_pages->setCurrentIndex(Loading);
  }
  m_desk->ask(workspace::WhoAmI())
      .then(this, [this, generation = m_generation](const Result<access::Session>& session) {
        if (generation != m_generation || !session)
          return;
        m_me = session->actor.id;
        m_actsForCustodians = session->may(Permission::ManageHolds);
        m_keepsRecords = session->actor.roles.contains(Role::RecordsManager);
        m_desk->ask(workspace::ActorNames())
            .then(this, [this, generation](const Result<std::map<QString, QString>>& names) {
              if (generation != m_generation)
                return;
              if (names)
                m_names = *names;
              if (m_line->proposal)
                askProposal();
              else
                askTask();
            });
      });
}

void TaskPane::close(bool filtered) {
  ++m_generation;
  m_line.reset();
  m_pages->setCurrentIndex(filtered ? NothingMatches : Nothing);
}

void TaskPane::askTask() {
  m_desk->ask(workspace::TaskById{m_line->task.id})
      .then(this, [this, generation = m_generation](const Result<workspace::TaskById::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          showTask(*answer);
        else
          Q_EMIT failed(answer.error());
      });
}

void TaskPane::begin(const QString& title, const QString& state, Tone tone) {
  m_title->setText(title);
  setAccessibleName(title);
  m_state->setState(state, tone, tone == Tone::Done ? Icon::Tick : Icon::Clock);
  const auto remove = [this](QPushButton* button) {
    m_buttons->layout()->removeWidget(button);
    button->hide();
    button->deleteLater(); // it may be the one that was pressed
  };
  for (const Offer& offer : std::exchange(m_offers, {}))
    remove(offer.button);
  if (m_handOn)
    remove(std::exchange(m_handOn, nullptr));
  if (m_escalate)
    remove(std::exchange(m_escalate, nullptr));
  m_explanation->hide();
  m_wayRow->hide();
  m_reply->hide();
  m_step->hide();
  m_reasonRow->show();
  m_buttons->show();
  m_pages->setCurrentIndex(Details);
}

void TaskPane::showTask(const workspace::TaskById::Answer& answer) {
  const model::Task& task = answer.task;
  const TaskWords::Deadline deadline = TaskWords::deadline(task.askedAt, task.dueAt, m_desk->now());
  const bool isOpen = task.state == model::Task::State::Open;
  begin(TaskWords::title(task), isOpen ? deadline.word : TaskWords::state(task.state, task.decision),
        isOpen ? deadline.tone : Tone::Done);
  const QString about = answer.about.isEmpty() ? TaskWords::about(task) : visibleText(answer.about);
  if (m_about->begin(about))
    m_about->addText(about, Ink::Primary);
  const QString kind = task.subject.section(u':', 0, 0);
  m_jump->setVisible(kind == "hold"_L1 || kind == "record"_L1 || kind == "snapshot"_L1 || kind == "peer-conflict"_L1);
  m_jump->setText(kind == "hold"_L1            ? tr("Open Hold")
                  : kind == "record"_L1        ? tr("Open Record")
                  : kind == "peer-conflict"_L1 ? tr("Settle…")
                                               : tr("Open in Disposition"));
  m_why->setVisible(!answer.why.isEmpty());
  if (m_why->begin(answer.why))
    m_why->addText(visibleText(answer.why), Ink::Primary);
  showTaskChain(answer);
  showTaskDecisions(answer);
}

void TaskPane::showTaskChain(const workspace::TaskById::Answer& answer) {
  const model::Task& task = answer.task;
  const auto content = canonicalJson(contentOf(task));
  const auto steps = answer.chain ? canonicalJson(contentOf(*answer.chain)) : Result<QByteArray>(QByteArray());
  if (!m_chain->begin((content ? QString::fromUtf8(*content) : QString()) +
                      (steps ? QString::fromUtf8(*steps) : QString())))
    return;
  m_chain->addFact(tr("Asked by"), visibleText(answer.asker));
  m_chain->addFact(tr("Asked on"), momentText(task.askedAt));
  m_chain->addFact(tr("For"), task.assignee ? visibleText(answer.assignee)
                              : task.role   ? TaskWords::role(*task.role)
                                            : QString());
  if (task.person)
    m_chain->addFact(tr("Custodian"), visibleText(task.title.section(u": "_s, 1)));
  m_chain->addFact(tr("Due"), task.dueAt ? momentText(*task.dueAt) : tr("No deadline"));
  if (task.reminders > 0 && task.remindedAt)
    m_chain->addFact(tr("Reminders"),
                     tr("%n, the last one on %1", nullptr, task.reminders).arg(momentText(*task.remindedAt)));
  if (answer.chain)
    showEscalation(*answer.chain);
  if (task.decidedAt) {
    const auto who = m_names.find(task.decidedBy);
    m_chain->addFact(TaskWords::state(task.state, task.decision), momentText(*task.decidedAt));
    m_chain->addFact(tr("By"), who == m_names.end() ? QString() : visibleText(who->second));
    m_chain->addFact(tr("Comment"), visibleText(task.comment));
  }
}

void TaskPane::showTaskDecisions(const workspace::TaskById::Answer& answer) {
  const model::Task& task = answer.task;
  m_foot->setVisible(task.state == model::Task::State::Open);
  if (task.state != model::Task::State::Open || showElsewhere(answer))
    return;
  if (task.subject.startsWith(QLatin1StringView(workspace::kUnclearReply)))
    return showReply(answer);
  const bool isApproval = task.kind == Kind::ApproveDeclaration || task.kind == Kind::ApproveDisposition;
  if (hasActOfItsOwn(task.kind))
    explain(tr("This is decided in Disposition, where a sample of the records is looked at first."));
  else if (isApproval && task.askedBy == m_me.toString())
    explain(tr("You asked for this yourself. Somebody else must approve it."));
  else if (!answer.isMine && !(task.person && m_actsForCustodians))
    explain(tr("This is for somebody else. You can hand it on."));
  else {
    if (task.person && !task.assignee)
      explain(tr("The custodian has no login. Note here what they answered."));
    for (const QString& word : answer.decisions) {
      const auto act = [this, task, word](const QString& reason) {
        const RecordId record = RecordId::parse(task.subject.section(u':', 1)).value_or(RecordId());
        if (task.kind == Kind::ApproveDeclaration)
          return m_desk->run(workspace::DecideDeclaration{record, word == "approve"_L1, reason}, this);
        return m_desk->run(workspace::DecideTask{task.id, word, reason});
      };
      addDecision(TaskWords::decision(word), word == answer.decisions.front(), act,
                  TaskWords::state(model::Task::State::Done, word));
    }
  }
  m_reasonRow->setVisible(!m_offers.empty());
  addHandOn();
  addEscalate(answer);
  checkReason();
}

void TaskPane::explain(const QString& sentence) {
  m_explanation->setText(sentence);
  m_explanation->show();
}

void TaskPane::addDecision(const TaskWords::Decision& decision, bool isMain,
                           std::function<Done(const QString& reason)> act, const QString& sentence) {
  auto* button = new QPushButton(
      tr("%1  (%2)", "what a button does, its key").arg(decision.text, QKeySequence(decision.key).toString()));
  button->setAccessibleName(decision.text);
  button->setObjectName(u"taskDecision%1"_s.arg(m_offers.size()));
  button->setAutoDefault(false);
  if (isMain)
    setButtonKind(button, ButtonKind::Primary);
  connect(button, &QPushButton::clicked, this, [this, index = m_offers.size()] { decide(index); });
  m_buttons->layout()->addWidget(button);
  button->show();
  m_offers.push_back({decision, std::move(act), sentence, button});
}

void TaskPane::addHandOn() {
  m_handOn = new QPushButton(tr("Hand On…"));
  m_handOn->setObjectName(u"handOn"_s);
  m_handOn->setAutoDefault(false);
  m_buttons->layout()->addWidget(m_handOn);
  m_handOn->show();
  connect(m_handOn, &QPushButton::clicked, this, [this] {
    m_desk->ask(workspace::People()).then(this, [this, task = m_line->task](const Result<std::vector<Actor>>& actors) {
      if (!actors || !m_handOn)
        return;
      auto* menu = new QMenu(this);
      menu->setAttribute(Qt::WA_DeleteOnClose);
      for (const Actor& actor : *actors) {
        QAction* action = menu->addAction(visibleText(actor.name).replace(u'&', u"&&"_s), this, [this, task, actor] {
          m_desk->run(workspace::ReassignTask{task.id, actor.id})
              .then(this, [this, name = actor.name](const Result<workspace::Receipt>& receipt) {
                if (receipt)
                  Q_EMIT decided(tr("Handed on to %1.").arg(visibleText(name)));
                else
                  Q_EMIT failed(receipt.error());
              });
        });
        action->setEnabled(actor.active && task.assignee != actor.id);
      }
      menu->popup(m_handOn->mapToGlobal(QPoint(0, m_handOn->height() + 4)));
    });
  });
}

void TaskPane::checkReason() {
  const bool hasReason = !m_reason->toPlainText().trimmed().isEmpty();
  bool isNeeded = false;
  for (const Offer& offer : m_offers) {
    offer.button->setEnabled(hasReason || !offer.decision.needsReason);
    isNeeded = isNeeded || offer.decision.needsReason;
  }
  m_reasonRow->setHint(isNeeded && !hasReason ? tr("Needed to refuse or to take back.") : QString());
}

void TaskPane::press(Qt::Key key) {
  if (m_pages->currentIndex() != Details || !m_line)
    return;
  const auto offer = std::ranges::find(m_offers, key, [](const Offer& each) { return each.decision.key; });
  if (offer == m_offers.end())
    return;
  if (offer->button->isEnabled())
    decide(static_cast<std::size_t>(offer - m_offers.begin()));
  else
    m_reason->setFocus(Qt::OtherFocusReason); // the reason is what is missing
}

void TaskPane::decide(std::size_t index) {
  if (index >= m_offers.size())
    return;
  const QString sentence = m_offers[index].sentence;
  for (const Offer& offer : m_offers)
    offer.button->setEnabled(false);
  m_offers[index]
      .act(m_reason->toPlainText().trimmed())
      .then(this, [this, sentence, generation = m_generation](const Result<workspace::Receipt>& receipt) {
        if (receipt)
          return takeReceipt(*receipt, sentence);
        if (generation == m_generation)
          checkReason();
        if (receipt.error().kind != ErrorKind::Cancelled)
          Q_EMIT failed(receipt.error());
      });
}

void TaskPane::takeReceipt(const workspace::Receipt& receipt, const QString& sentence) {
  const auto snapshot = SnapshotId::parse(receipt.outcome.text(u"snapshot"));
  const QString command = m_line && m_line->proposal ? m_line->proposal->command : QString();
  if (snapshot && command == workspace::FollowDestruction::kName)
    Q_EMIT executionRequested(*snapshot, TaskWords::command(command));
  if (command == workspace::WithdrawSource::kName && receipt.outcome.at(u"destroyed").integer())
    Q_EMIT sweepRequested();
  Q_EMIT decided(sentence);
}

void TaskPane::jump() {
  if (!m_line)
    return;
  if (m_line->proposal) {
    const auto said = parseJson(m_line->proposal->description);
    if (const auto hold = said ? HoldId::parse(said->text(u"hold")) : std::nullopt)
      Q_EMIT holdRequested(*hold);
    return;
  }
  const QString kind = m_line->task.subject.section(u':', 0, 0);
  const QString id = m_line->task.subject.section(u':', 1);
  if (const auto hold = HoldId::parse(id); hold && kind == "hold"_L1)
    Q_EMIT holdRequested(*hold);
  else if (const auto record = RecordId::parse(id); record && kind == "record"_L1)
    Q_EMIT recordRequested(*record);
  else if (const auto conflict = PeerConflictId::parse(id); conflict && kind == "peer-conflict"_L1)
    Q_EMIT differenceRequested(*conflict);
  else if (const auto snapshot = SnapshotId::parse(id); snapshot && kind == "snapshot"_L1)
    Q_EMIT snapshotRequested(*snapshot);
}

} // namespace muniment::ui
