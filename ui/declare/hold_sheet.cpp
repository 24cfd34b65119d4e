#include "ui/declare/hold_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::KeptMessages;

constexpr int kMostHolds = 200;
constexpr QSize kSize{480, 330};

} // namespace

HoldSheet::HoldSheet(HoldQueries& queries, records::Selection selection, const std::optional<HoldId>& last,
                     QWidget* parent)
    : QDialog(parent), m_queries(&queries), m_selection(std::move(selection)), m_last(last),
      m_pages(new QStackedWidget(this)) {
  setObjectName(u"holdSheet"_s);
  setWindowTitle(tr("Put under hold"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(new PlainLabel(tr("Put under hold"), TextRole::DialogTitle));
  auto* none = new EmptyState(Icon::Padlock, tr("No hold is open to you. A legal reviewer prepares one under Holds."),
                              {}, m_pages);
  auto* failed =
      new EmptyState(Icon::Octagon, tr("The holds could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, &HoldSheet::askForHolds);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(36, m_pages), makeContent(), none, failed})
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  column->addWidget(makeFooter());
  m_act->setDefault(true); // only within its dialog does it stay the default
  resize(kSize);
  auto* again = new QShortcut(QKeySequence(Qt::Key_H), this);
  connect(again, &QShortcut::activated, m_act, &QPushButton::click);
  askForHolds();
}

QWidget* HoldSheet::makeContent() {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_problem = new Banner(Tone::Failed, Icon::Octagon, {}, {}, content);
  m_problem->setObjectName(u"holdProblem"_s);
  m_problem->hide();
  m_holds = new QComboBox(content);
  m_holds->setObjectName(u"holdChoice"_s);
  auto* row = new FormRow(tr("Hold"), m_holds, FormRow::Need::Required, content);
  row->setHint(tr("Nothing that it covers is destroyed before it is released, which takes two persons."));
  m_messages = new QRadioButton(tr("%n message(s) that are selected", nullptr, static_cast<int>(selected())), content);
  m_messages->setObjectName(u"holdMessages"_s);
  m_whole = new QRadioButton(tr("The whole conversation, also what is captured later"), content);
  m_whole->setObjectName(u"holdWhole"_s);
  if (const auto items = static_cast<int>(m_selection.items.size()); items > 0) {
    m_messages->setText(tr("%n file(s) that are selected, with everything in them", nullptr, items));
    m_whole->hide();
  }
  const bool few = selected() > 0 && selected() <= KeptMessages::kMost;
  m_messages->setVisible(few);
  (few ? m_messages : m_whole)->setChecked(true);
  column->addWidget(m_problem);
  column->addWidget(row);
  column->addWidget(m_messages);
  column->addWidget(m_whole);
  if (selected() > KeptMessages::kMost) {
    auto* many = new PlainLabel(tr("More than %n message(s) are selected, so the whole conversation is put under hold.",
                                   nullptr, KeptMessages::kMost),
                                TextRole::Small, Ink::Secondary);
    many->setWordWrap(true);
    column->addWidget(many);
  }
  column->addStretch(1);
  return content;
}

QWidget* HoldSheet::makeFooter() {
  auto* footer = new QWidget;
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_act = new QPushButton(tr("Put Under Hold"));
  m_act->setObjectName(u"holdAct"_s);
  m_act->setEnabled(false);
  setButtonKind(m_act, ButtonKind::Primary);
  row->addStretch(1);
  row->addWidget(cancel);
  row->addWidget(m_act);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_act, &QPushButton::clicked, this, &HoldSheet::hold);
  return footer;
}

std::int64_t HoldSheet::selected() const {
  auto sum = static_cast<std::int64_t>(m_selection.messages.size() + m_selection.items.size());
  for (const records::Run& run : m_selection.runs)
    sum += run.last - run.first + 1;
  return sum;
}

void HoldSheet::askForHolds() {
  workspace::HoldsPage page;
  page.limit = kMostHolds;
  m_queries->ask(page).then(this, [this](const Result<workspace::HoldsPage::Answer>& answer) { takeHolds(answer); });
}

void HoldSheet::takeHolds(const Result<workspace::HoldsPage::Answer>& answer) {
  if (!answer)
    return m_pages->setCurrentIndex(Failed);
  m_known.clear();
  m_holds->clear();
  for (const workspace::HoldsPage::Line& line : answer->lines) {
    if (line.hold.state == Hold::State::Released)
      continue;
    const QString name = u"%1 %2"_s.arg(line.hold.code, visibleText(line.hold.name));
    m_holds->addItem(line.hold.state == Hold::State::Draft
                         ? tr("%1 (comes into force with this)", "code and name of a hold").arg(name)
                         : name);
    if (m_last == line.hold.id)
      m_holds->setCurrentIndex(m_holds->count() - 1);
    m_known.push_back(line.hold);
  }
  m_act->setEnabled(!m_known.empty());
  m_pages->setCurrentIndex(m_known.empty() ? NoHold : Content);
  if (!m_known.empty())
    m_act->setFocus(Qt::OtherFocusReason); // so that H and Enter do it
}

void HoldSheet::hold() {
  m_problem->hide();
  m_act->setEnabled(false);
  if (m_whole->isChecked() && m_selection.conversation)
    return run({{HoldTargetKind::Conversation, m_selection.conversation->toString()}});
  std::vector<workspace::WantedTarget> targets;
  for (const MessageId message : m_selection.messages)
    targets.push_back({HoldTargetKind::Message, message.toString()});
  for (const ItemId& item : m_selection.items)
    targets.push_back({HoldTargetKind::Item, item.toString()});
  if (m_selection.runs.empty() || !m_selection.conversation)
    return run(std::move(targets));
  KeptMessages messages;
  messages.conversation = *m_selection.conversation;
  for (const records::Run& each : m_selection.runs)
    messages.stretches.emplace_back(each.first, each.last);
  m_queries->ask(std::move(messages))
      .then(this, [this, targets = std::move(targets)](const Result<KeptMessages::Answer>& answer) mutable {
        if (!answer)
          return showProblem(answer.error());
        for (const Message& message : answer->messages)
          targets.push_back({HoldTargetKind::Message, message.id.toString()});
        run(std::move(targets));
      });
}

void HoldSheet::run(std::vector<workspace::WantedTarget> targets) {
  const Hold& chosen = m_known[static_cast<std::size_t>(m_holds->currentIndex())];
  QFuture<Result<workspace::Receipt>> done;
  if (chosen.state == Hold::State::Draft) {
    workspace::ApplyHold apply;
    apply.hold = chosen.id;
    apply.targets = std::move(targets);
    done = m_queries->run(std::move(apply));
  } else {
    workspace::AddHoldTargets add;
    add.hold = chosen.id;
    add.targets = std::move(targets);
    done = m_queries->run(std::move(add));
  }
  done.then(this, [this, id = chosen.id, code = chosen.code](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return showProblem(receipt.error());
    accept();
    Q_EMIT held(id, code);
  });
}

void HoldSheet::showProblem(const Error& error) {
  m_problem->setContent(Tone::Failed, Icon::Octagon, tr("Nothing was put under hold"), errorText(error));
  m_problem->show();
  m_act->setEnabled(true);
}

} // namespace muniment::ui
