#include "ui/reviewing/new_review_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{560, 520};
enum Source { Chosen, Search, Hold };

} // namespace

NewReviewSheet::NewReviewSheet(ReviewSetDesk& desk, std::optional<Selection> selection, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_selection(std::move(selection)),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("New review set"),
                                  tr("What is found now is frozen. What is captured later does not join it."),
                                  tr("Freeze Review Set")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"newReviewSheet"_s);
  addFacts();
  addSource();
  m_size = new QSpinBox;
  m_size->setObjectName(u"newReviewSheet.size"_s);
  m_size->setRange(1, static_cast<int>(workspace::FreezeReviewSet::kLargestBatch));
  m_size->setValue(static_cast<int>(workspace::FreezeReviewSet::kUsualBatch));
  m_frame.enter->addWidget(new FormRow(tr("Messages of one batch"), m_size));
  m_frame.enter->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &NewReviewSheet::freeze);
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  showSource();
  askSets();
  askHolds();
}

void NewReviewSheet::addFacts() {
  m_name = new QLineEdit;
  m_name->setObjectName(u"newReviewSheet.name"_s);
  m_name->setPlaceholderText(tr("For example: delay of order 4711, first pass"));
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  m_tags = new QComboBox;
  m_tags->setObjectName(u"newReviewSheet.tags"_s);
  auto* tags = new FormRow(tr("Tags to choose from"), m_tags, FormRow::Need::Required);
  tags->setHint(
      tr("The review set belongs to the same matter as these tags. What belongs to another one is left out."));
  m_frame.enter->addWidget(tags);
  connect(m_name, &QLineEdit::textChanged, this, &NewReviewSheet::check);
  connect(m_tags, &QComboBox::currentIndexChanged, this, &NewReviewSheet::check);
}

void NewReviewSheet::addSource() {
  m_source = new QComboBox;
  m_source->setObjectName(u"newReviewSheet.source"_s);
  if (m_selection)
    m_source->addItem(visibleText(m_selection->name), Chosen);
  m_source->addItem(tr("What a search finds"), Search);
  m_source->addItem(tr("What a hold covers"), Hold);
  m_frame.enter->addWidget(new FormRow(tr("What is reviewed"), m_source));
  m_query = new QLineEdit;
  m_query->setObjectName(u"newReviewSheet.query"_s);
  m_query->setPlaceholderText(u"delay (order OR invoice) after:2026-01"_s);
  m_queryRow = new FormRow(tr("Search"), m_query, FormRow::Need::Required);
  m_hold = new QComboBox;
  m_hold->setObjectName(u"newReviewSheet.hold"_s);
  m_holdRow = new FormRow(tr("Hold"), m_hold, FormRow::Need::Required);
  m_frame.enter->addWidget(m_queryRow);
  m_frame.enter->addWidget(m_holdRow);
  connect(m_source, &QComboBox::currentIndexChanged, this, &NewReviewSheet::showSource);
  connect(m_query, &QLineEdit::textChanged, this, &NewReviewSheet::check);
  connect(m_hold, &QComboBox::currentIndexChanged, this, &NewReviewSheet::check);
}

void NewReviewSheet::askSets() {
  m_desk->tagging().ask(workspace::TagSets()).then(this, [this](const Result<std::vector<TagSet>>& sets) {
    if (!sets)
      return m_frame.showFailure(errorText(sets.error()));
    for (const TagSet& set : *sets)
      m_tags->addItem(visibleText(set.name), set.id.toString());
    check();
  });
}

void NewReviewSheet::askHolds() {
  workspace::HoldsPage holds;
  holds.limit = 500;
  m_desk->ask(holds).then(this, [this](const Result<workspace::HoldsPage::Answer>& page) {
    if (!page)
      return; // whoever sees no holds chooses a search
    for (const auto& line : page->lines)
      m_hold->addItem(u"%1  %2"_s.arg(line.hold.code, visibleText(line.hold.name)), line.hold.id.toString());
    check();
  });
}

void NewReviewSheet::showSource() {
  m_queryRow->setVisible(m_source->currentData().toInt() == Search);
  m_holdRow->setVisible(m_source->currentData().toInt() == Hold);
  check();
}

workspace::ProductionSelection NewReviewSheet::selection() const {
  workspace::ProductionSelection selection;
  switch (m_source->currentData().toInt()) {
  case Chosen:
    return m_selection ? m_selection->what : selection;
  case Search:
    selection.query = m_query->text().trimmed();
    return selection;
  default:
    if (const auto hold = HoldId::parse(m_hold->currentData().toString()))
      selection.holds = {*hold};
    return selection;
  }
}

void NewReviewSheet::check() {
  const int source = m_source->currentData().toInt();
  if (m_name->text().trimmed().isEmpty())
    m_frame.setProblem(tr("Give the review set a name."));
  else if (m_tags->count() == 0)
    m_frame.setProblem(tr("There are no tags yet. Make some first: T below a conversation."));
  else if (source == Search && m_query->text().trimmed().isEmpty())
    m_frame.setProblem(tr("Say what to search for."));
  else if (source == Hold && m_hold->count() == 0)
    m_frame.setProblem(tr("There is no hold that you may see."));
  else
    m_frame.setProblem({});
}

void NewReviewSheet::freeze() {
  workspace::FreezeReviewSet command;
  command.name = m_name->text().trimmed();
  command.tags = TagSetId::parse(m_tags->currentData().toString()).value_or(TagSetId());
  command.selection = selection();
  command.batchSize = m_size->value();
  m_frame.action->setEnabled(false);
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt) {
      m_frame.showFailure(errorText(receipt.error()));
      m_frame.action->setEnabled(true);
      return;
    }
    accept();
    if (const auto id = ReviewSetId::parse(receipt->outcome.text(u"set")))
      Q_EMIT frozen(*id);
  });
}

} // namespace muniment::ui
