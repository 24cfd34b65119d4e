#include "ui/reviewing/sample_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUsualSize = 50;

} // namespace

SampleSheet::SampleSheet(ReviewSetDesk& desk, const ReviewSet& set, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_set(set.id),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Draw a sample"),
           tr("Of what others tagged, as many messages as you say are drawn by chance for a second reviewer."),
           tr("Draw Sample")},
          SheetFrame::Sides::One)),
      m_checker(new QComboBox), m_size(new QSpinBox) {
  setObjectName(u"sampleSheet"_s);
  m_checker->setObjectName(u"sampleSheet.checker"_s);
  auto* checker = new FormRow(tr("Second reviewer"), m_checker, FormRow::Need::Required);
  checker->setHint(
      tr("What this person tagged is not drawn, and the first answer is shown only after the second one."));
  m_frame.enter->addWidget(checker);
  m_size->setObjectName(u"sampleSheet.size"_s);
  m_size->setRange(1, static_cast<int>(workspace::TakeReviewSample::kLargest));
  m_size->setValue(kUsualSize);
  auto* size = new FormRow(tr("Messages"), m_size);
  size->setHint(tr("The seed of the draw is written into the ledger, so that anybody can repeat it (docs/review.md)."));
  m_frame.enter->addWidget(size);
  m_frame.enter->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &SampleSheet::draw);
  resize(520, 340);
  check();
  m_desk->ask(workspace::Reviewers{m_set}).then(this, [this](const Result<std::vector<Actor>>& actors) {
    if (!actors)
      return m_frame.showFailure(errorText(actors.error()));
    for (const Actor& actor : *actors)
      m_checker->addItem(visibleText(actor.name), actor.id.toString());
    check();
  });
}

void SampleSheet::check() {
  m_frame.setProblem(m_checker->count() == 0 ? tr("There is nobody who may tag these messages.") : QString());
}

void SampleSheet::draw() {
  const auto checker = ActorId::parse(m_checker->currentData().toString());
  if (!checker)
    return;
  m_frame.action->setEnabled(false);
  m_desk->run(workspace::TakeReviewSample{m_set, m_size->value(), *checker})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt) {
          m_frame.showFailure(errorText(receipt.error()));
          m_frame.action->setEnabled(true);
          return;
        }
        accept();
        Q_EMIT drawn();
      });
}

} // namespace muniment::ui
