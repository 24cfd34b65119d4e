#include "ui/cases/milestone_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Code = CaseMilestone::Code;
using Which = CaseMilestone::Which;

constexpr std::array kCodes = {Code::OrderConfirmed, Code::Dispatched, Code::CustomsCleared, Code::Delivered};

} // namespace

MilestoneSheet::MilestoneSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_file(known.summary.file.id),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Set milestone"), CaseWords::title(known.summary.file), tr("Set Milestone")},
                                 SheetFrame::Sides::One)),
      m_code(new QComboBox), m_which(new QComboBox), m_order(new QComboBox), m_day(new QDateEdit(dayOf(desk.now()))),
      m_source(new QComboBox) {
  setObjectName(u"milestoneSheet"_s);
  for (const Code code : kCodes)
    m_code->addItem(CaseWords::milestone(code), QString(nameOf(code)));
  m_which->addItem(tr("It happened on that day"), QString(nameOf(Which::Actual)));
  m_which->addItem(tr("It is expected on that day"), QString(nameOf(Which::Estimated)));
  m_which->addItem(tr("It was planned for that day"), QString(nameOf(Which::Planned)));
  m_order->addItem(tr("The only order of the case"), QString());
  for (const Case::Reference& reference : known.summary.file.references) {
    if (reference.system == "order"_L1)
      m_order->addItem(CaseWords::text(reference.number), reference.number);
  }
  m_source->addItem(tr("I say so"), QString());
  for (const workspace::CaseById::Link& link : known.links) {
    if (link.isVisible && link.link.kind == CaseLink::Kind::Document)
      m_source->addItem(CaseWords::text(link.title), link.link.target);
  }
  m_day->setCalendarPopup(true);
  m_day->setDisplayFormat(dayFormat());
  m_code->setObjectName(u"milestoneSheet.code"_s);
  m_which->setObjectName(u"milestoneSheet.which"_s);
  m_order->setObjectName(u"milestoneSheet.order"_s);
  m_day->setObjectName(u"milestoneSheet.day"_s);
  m_source->setObjectName(u"milestoneSheet.source"_s);
  for (QComboBox* box : {m_code, m_which, m_order, m_source}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
  }
  m_frame.enter->addWidget(new FormRow(tr("Milestone"), m_code));
  m_frame.enter->addWidget(new FormRow(tr("Order"), m_order));
  m_frame.enter->addWidget(new FormRow(tr("Day"), m_day));
  m_frame.enter->addWidget(new FormRow(tr("What the day means"), m_which));
  m_frame.enter->addWidget(new FormRow(tr("How it is known"), m_source));
  m_frame.enter->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &MilestoneSheet::send);
  resize(520, 520);
  m_frame.setProblem({});
}

void MilestoneSheet::send() {
  workspace::SetMilestone command;
  command.file = m_file;
  command.code = caseMilestoneCodeFrom(m_code->currentData().toString()).value_or(Code::OrderConfirmed);
  command.order = m_order->currentData().toString();
  command.which = caseMilestoneDayFrom(m_which->currentData().toString()).value_or(Which::Actual);
  command.day = m_day->date();
  command.source = m_source->currentData().toString();
  m_frame.setProblem(tr("Saving…"));
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT done();
    accept();
  });
}

} // namespace muniment::ui
