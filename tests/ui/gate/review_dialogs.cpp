#include "tests/ui/gate/review_dialogs.h"

#include "ui/reviewing/new_review_sheet.h"
#include "ui/reviewing/sample_sheet.h"
#include "ui/reviewing/term_report_sheet.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfReview(FakeReviewSets& desk) {
  return {{u"NewReviewSheet"_s,
           [&desk](QWidget* parent) {
             workspace::ProductionSelection chosen;
             chosen.ranges = {{ConversationId::make(Instant())}};
             return new ui::NewReviewSheet(desk, ui::NewReviewSheet::Selection{chosen, u"Harbour Freight"_s}, parent);
           }},
          {u"SampleSheet"_s, [&desk](QWidget* parent) { return new ui::SampleSheet(desk, desk.sets[0], parent); }},
          {u"TermReportSheet"_s, [&desk](QWidget* parent) {
             auto* sheet = new ui::TermReportSheet(desk, desk.sets, desk.sets[0].id, parent);
             sheet->findChild<QPlainTextEdit*>(u"termReportSheet.terms"_s)->setPlainText(u"delay OR late\n(broken"_s);
             sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
             return sheet;
           }}};
}

} // namespace muniment::tests
