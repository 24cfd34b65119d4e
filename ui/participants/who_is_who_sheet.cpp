#include "ui/participants/who_is_who_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/participants/participant_words.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Known = store::ParticipantFilter::Known;

constexpr QSize kSize{1160, 720};
constexpr int kFootHeight = 64;

PlainLabel* wrapped(TextRole role, Ink ink) {
  auto* label = new PlainLabel({}, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

WhoIsWhoSheet::WhoIsWhoSheet(ParticipantsDesk& desk, const QString& filter, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Who is who"),
                                  tr("Sources call one person by several names and numbers. Say who they are; nothing "
                                     "is merged by itself, and "
                                     "no message changes."),
                                  tr("Take as This Person"), tr("Undo"), true},
                                 SheetFrame::Sides::Two)),
      m_participants(new ParticipantsModel(desk, this)), m_proposals(new ProposalsModel(this)) {
  setObjectName(u"whoIsWhoSheet"_s);
  addLists(filter);
  addSide();
  m_frame.second->setObjectName(u"whoIsWho.undo"_s);
  m_frame.second->setEnabled(false);
  connect(m_frame.action, &QPushButton::clicked, this, &WhoIsWhoSheet::act);
  connect(m_frame.second, &QPushButton::clicked, this, &WhoIsWhoSheet::undo);
  connect(m_participants, &ParticipantsModel::answered, this, &WhoIsWhoSheet::showList);
  connect(m_participants, &ParticipantsModel::failed, this,
          [this](const Error& error) { m_frame.showFailure(errorText(error)); });
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  check();
  refresh();
  filterList();
  m_filter->setFocus();
}

void WhoIsWhoSheet::addLists(const QString& filter) {
  m_tabs = new TabStrip(tr("Which people are shown"), this);
  m_tabs->setObjectName(u"whoIsWho.tabs"_s);
  m_tabs->addTab(tr("Everybody"));
  m_tabs->addTab(tr("Not Said Yet"));
  m_tabs->addTab(tr("May Be the Same"));
  m_frame.enter->addWidget(m_tabs);
  m_filter = new QLineEdit(filter);
  m_filter->setObjectName(u"whoIsWho.filter"_s);
  m_filter->setAccessibleName(tr("Part of a name or of a number"));
  m_filter->setPlaceholderText(tr("Part of a name or of a number"));
  m_filter->setClearButtonEnabled(true);
  m_frame.enter->addWidget(m_filter);
  m_lists = new QStackedWidget;
  m_table = participantTable();
  m_proposalTable = proposalTable();
  m_lists->addWidget(m_table);
  m_lists->addWidget(m_proposalTable);
  m_lists->addWidget(new EmptyState(Icon::Person, tr("Nobody in the conversations that you may see fits this.")));
  m_lists->addWidget(new EmptyState(Icon::Tick, tr("Nobody seems to be here under two names.")));
  m_lists->setMinimumHeight(320);
  m_frame.enter->addWidget(m_lists, 1);
  connect(m_tabs, &QTabBar::currentChanged, this, &WhoIsWhoSheet::filterList);
  connect(m_filter, &QLineEdit::textChanged, this, &WhoIsWhoSheet::filterList);
}

TableView* WhoIsWhoSheet::participantTable() {
  auto* table = new TableView(tr("People in conversations"));
  table->setObjectName(u"whoIsWho.people"_s);
  table->setModel(m_participants);
  QHeaderView* head = table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(ParticipantsModel::Name, QHeaderView::Stretch);
  head->resizeSection(ParticipantsModel::Number, 140);
  head->resizeSection(ParticipantsModel::Conversations, 64);
  head->resizeSection(ParticipantsModel::PersonName, 170);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WhoIsWhoSheet::showParticipant);
  return table;
}

TableView* WhoIsWhoSheet::proposalTable() {
  auto* table = new TableView(tr("People who may be the same"));
  table->setObjectName(u"whoIsWho.proposals"_s);
  table->setModel(m_proposals);
  QHeaderView* head = table->horizontalHeader();
  head->setStretchLastSection(false);
  head->resizeSection(ProposalsModel::One, 160);
  head->resizeSection(ProposalsModel::Other, 160);
  head->setSectionResizeMode(ProposalsModel::Ground, QHeaderView::Stretch);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WhoIsWhoSheet::showProposal);
  return table;
}

void WhoIsWhoSheet::addSide() {
  m_sides = new QStackedWidget;
  m_pane = new ParticipantPane;
  m_sides->addWidget(m_pane);
  m_sides->addWidget(proposalSide());
  auto* nobody = wrapped(TextRole::Body, Ink::Secondary);
  nobody->setAlignment(Qt::AlignTop);
  nobody->setText(tr("Whoever you choose is shown here, with the names that sources know them by."));
  m_sides->addWidget(nobody);
  m_sides->setCurrentIndex(2);
  m_frame.follows->addWidget(m_sides, 1);
  connect(m_pane, &ParticipantPane::changed, this, &WhoIsWhoSheet::check);
  connect(m_pane, &ParticipantPane::takeOffRequested, this, [this](const workspace::SavePerson& command) {
    save(command, m_pane->person()->person, tr("The name belongs to nobody any more."));
  });
  connect(m_pane, &ParticipantPane::mergeRequested, this, &WhoIsWhoSheet::merge);
  connect(m_pane, &ParticipantPane::splitRequested, this, [this](const workspace::SplitPerson& command) {
    const workspace::MergePersons back{m_pane->person()->person.id, command.other};
    m_desk->run(command).then(this, [this, back](const Result<workspace::Receipt>& receipt) {
      report(receipt, tr("They are two persons again."), [this, back] { merge(back); });
    });
  });
}

QWidget* WhoIsWhoSheet::proposalSide() {
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_one = wrapped(TextRole::PaneTitle, Ink::Primary);
  m_oneFacts = wrapped(TextRole::Small, Ink::Secondary);
  m_other = wrapped(TextRole::PaneTitle, Ink::Primary);
  m_otherFacts = wrapped(TextRole::Small, Ink::Secondary);
  m_ground = wrapped(TextRole::Body, Ink::Primary);
  m_ground->setObjectName(u"whoIsWho.ground"_s);
  auto* note = wrapped(TextRole::Small, Ink::Secondary);
  note->setText(tr("This is a guess. Whether they are one person is for you to say, and can be taken back."));
  for (PlainLabel* label : {m_one, m_oneFacts})
    column->addWidget(label);
  column->addSpacing(8);
  for (PlainLabel* label : {m_other, m_otherFacts})
    column->addWidget(label);
  column->addSpacing(8);
  column->addWidget(new PlainLabel(tr("Why this is proposed"), TextRole::SmallStrong, Ink::Secondary));
  column->addWidget(m_ground);
  column->addWidget(note);
  column->addStretch(1);
  return side;
}

void WhoIsWhoSheet::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void WhoIsWhoSheet::refresh() {
  m_desk->ask(workspace::Persons()).then(this, [this](const Result<std::vector<Person>>& persons) {
    if (persons)
      m_pane->setPersons(*persons);
    else
      m_frame.showFailure(errorText(persons.error()));
  });
  m_desk->ask(workspace::SamePersonProposals())
      .then(this, [this](const Result<workspace::SamePersonProposals::Answer>& answer) {
        if (answer)
          showProposals(answer->proposals);
        else
          m_frame.showFailure(errorText(answer.error()));
      });
}

void WhoIsWhoSheet::showProposals(std::vector<ProposalsModel::Proposal> proposals) {
  m_tabs->setTabText(MayBeSame, proposals.empty()
                                    ? tr("May Be the Same")
                                    : tr("May Be the Same (%1)").arg(static_cast<qlonglong>(proposals.size())));
  m_proposals->setProposals(std::move(proposals));
  if (m_tabs->currentIndex() == MayBeSame)
    showList();
}

void WhoIsWhoSheet::filterList() {
  const bool areProposals = m_tabs->currentIndex() == MayBeSame;
  m_filter->setVisible(!areProposals);
  m_frame.action->setText(areProposals ? tr("Take as One Person") : tr("Take as This Person"));
  if (areProposals)
    return showList();
  const Known known = m_tabs->currentIndex() == NotSaid ? Known::WithoutPerson : Known::All;
  m_participants->setFilter({m_filter->text().trimmed(), known});
}

void WhoIsWhoSheet::showList() {
  const bool areProposals = m_tabs->currentIndex() == MayBeSame;
  const int rows = areProposals ? m_proposals->rowCount() : m_participants->rowCount();
  m_lists->setCurrentIndex((rows == 0 ? 2 : 0) + (areProposals ? 1 : 0));
  selectFirst();
}

void WhoIsWhoSheet::selectFirst() {
  if (m_tabs->currentIndex() == MayBeSame) {
    if (!m_proposalTable->currentIndex().isValid() && m_proposals->rowCount() > 0)
      m_proposalTable->setCurrentIndex(m_proposals->index(0, 0));
    return showProposal();
  }
  if (!m_table->currentIndex().isValid() && m_participants->rowCount() > 0) {
    const int row = m_shown ? m_participants->rowOf(*m_shown) : -1;
    m_table->setCurrentIndex(m_participants->index(std::max(0, row), 0));
  } else {
    showParticipant();
  }
}

void WhoIsWhoSheet::showParticipant() {
  if (m_tabs->currentIndex() == MayBeSame)
    return;
  const QModelIndex index = m_table->currentIndex();
  m_sides->setCurrentIndex(index.isValid() ? 0 : 2);
  if (!index.isValid())
    return check();
  const ParticipantsModel::Line line = m_participants->line(index.row());
  m_shown = line.participant;
  m_pane->setLine(line);
  if (line.persons.empty())
    return;
  m_desk->ask(workspace::PersonById{line.persons.front().id})
      .then(this, [this, shown = line.participant](const Result<workspace::PersonById::Answer>& answer) {
        if (!m_shown || !m_shown->isSame(shown))
          return;
        if (answer)
          m_pane->setPerson(*answer);
        else
          m_frame.showFailure(errorText(answer.error()));
      });
}

void WhoIsWhoSheet::showProposal() {
  if (m_tabs->currentIndex() != MayBeSame)
    return;
  const QModelIndex index = m_proposalTable->currentIndex();
  m_sides->setCurrentIndex(index.isValid() ? 1 : 2);
  if (index.isValid()) {
    const ProposalsModel::Proposal& proposal = m_proposals->proposal(index.row());
    m_one->setText(ParticipantWords::name(proposal.one));
    m_oneFacts->setText(ParticipantWords::detail(proposal.one));
    m_other->setText(ParticipantWords::name(proposal.other));
    m_otherFacts->setText(ParticipantWords::detail(proposal.other));
    m_ground->setText(ParticipantWords::ground(proposal));
  }
  check();
}

void WhoIsWhoSheet::check() {
  if (m_tabs->currentIndex() != MayBeSame)
    return m_frame.setProblem(m_sides->currentIndex() == 0 ? m_pane->problem() : tr("Choose somebody"));
  m_frame.setProblem(m_proposalTable->currentIndex().isValid() ? QString() : tr("Nobody is left to compare"));
}

void WhoIsWhoSheet::act() {
  if (m_tabs->currentIndex() == MayBeSame) {
    if (m_proposalTable->currentIndex().isValid())
      takeProposal(ProposalsModel::Proposal(m_proposals->proposal(m_proposalTable->currentIndex().row())));
    return;
  }
  const auto wish = m_pane->wish();
  if (!wish)
    return;
  m_frame.action->setEnabled(false);
  save(*wish, m_pane->before(), tr("It is said now who this is."));
}

void WhoIsWhoSheet::takeProposal(const ProposalsModel::Proposal& proposal) {
  m_frame.action->setEnabled(false);
  if (proposal.one.person && proposal.other.person)
    return merge({proposal.one.person->id, proposal.other.person->id});
  const auto& known = proposal.one.person ? proposal.one : proposal.other;
  workspace::SavePerson command;
  if (known.person)
    command = commandFor(*known.person);
  else
    command.name = ParticipantWords::name(proposal.other.phone.isEmpty() ? proposal.other : proposal.one);
  for (const auto* side : {&proposal.one, &proposal.other}) {
    if (!side->person)
      addName(command, side->label, side->phone);
  }
  save(command, known.person, tr("They are one person now."));
}

void WhoIsWhoSheet::save(const workspace::SavePerson& command, const std::optional<Person>& before,
                         const QString& sentence) {
  m_desk->run(command).then(this, [this, command, before, sentence](const Result<workspace::Receipt>& receipt) {
    workspace::SavePerson back = before ? commandFor(*before) : command;
    if (!before && receipt) { // who was not there before keeps the name and is known by nothing
      back.person = PersonId::parse(receipt->outcome.text(u"person"));
      back.phones.clear();
      back.labels.clear();
    }
    report(receipt, sentence, [this, back] {
      m_desk->run(back).then(this, [this](const Result<workspace::Receipt>& undone) {
        report(undone, tr("It is as it was before."), {});
      });
    });
  });
}

void WhoIsWhoSheet::merge(const workspace::MergePersons& command) {
  m_desk->run(command).then(this, [this, command](const Result<workspace::Receipt>& receipt) {
    report(receipt, tr("They are one person now."), [this, other = command.other] {
      m_desk->run(workspace::SplitPerson{other}).then(this, [this](const Result<workspace::Receipt>& undone) {
        report(undone, tr("They are two persons again."), {});
      });
    });
  });
}

void WhoIsWhoSheet::report(const Result<workspace::Receipt>& receipt, const QString& sentence,
                           std::function<void()> undo) {
  if (!receipt) {
    check();
    return m_frame.showFailure(errorText(receipt.error()));
  }
  m_undo = std::move(undo);
  m_frame.second->setEnabled(m_undo != nullptr);
  refresh();
  m_participants->refresh();
  new Toast(this, Icon::Tick, sentence, {}, kFootHeight);
  Q_EMIT changed();
}

void WhoIsWhoSheet::undo() {
  m_frame.second->setEnabled(false);
  if (const auto back = std::exchange(m_undo, {}))
    back();
}

} // namespace muniment::ui
