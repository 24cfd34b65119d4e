#include "tests/support/pictures.h"
#include "tests/support/test_suite.h"
#include "tests/ui/cases/case_story.h"
#include "tests/ui/cases/fake_cases.h"
#include "tests/ui/conversations/fake_composer.h"
#include "ui/cases/audience_sheet.h"
#include "ui/cases/case_sheet.h"
#include "ui/cases/cases_screen.h"
#include "ui/cases/difference_sheet.h"
#include "ui/cases/evidence_sheet.h"
#include "ui/cases/file_sheet.h"
#include "ui/cases/members_sheet.h"
#include "ui/cases/milestone_sheet.h"
#include "ui/cases/mirror_sheet.h"
#include "ui/cases/step_sheet.h"
#include "ui/cases/templates_sheet.h"
#include "ui/cases/transfer_sheet.h"
#include "ui/kit/reason_sheet.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tab = ui::CasePane::Tab;

namespace {

void keep(QWidget& widget, const QString& name) { keepPicture(widget, u"cases-"_s + name); }

} // namespace

/// Pictures of the screen and its sheets in the build folder, to be looked at.
class CasePicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_data() { addLooks(); }
  void pictures() {
    const Look look;
    ofScreen();
    ofSheets();
  }

 private:
  static void ofScreen() {
    FakeCases desk;
    FakeComposer composer;
    ui::CasesScreen screen(desk, nullptr);
    screen.setComposerDesk(composer);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(screen.pane()->known());
    keep(screen, u"timeline"_s);
    screen.pane()->reply();
    keep(screen, u"reply"_s);
    screen.pane()->setTab(Tab::Deal);
    keep(screen, u"deal"_s);
    screen.showCase(FakeCases::caseId(1));
    QTRY_VERIFY(screen.pane()->known() && screen.pane()->known()->summary.file.id == FakeCases::caseId(1));
    screen.pane()->setTab(Tab::Timeline);
    keep(screen, u"documents"_s);
    screen.showCase(FakeCases::caseId(2));
    QTRY_VERIFY(screen.pane()->known() && screen.pane()->known()->summary.file.id == FakeCases::caseId(2));
    screen.pane()->setTab(Tab::Checklist);
    keep(screen, u"board"_s);
    desk.count = 0;
    ui::CasesScreen empty(desk, nullptr);
    empty.resize(1256, 824);
    empty.show();
    empty.refresh();
    keep(empty, u"empty"_s);
  }

  static void ofSheets() {
    FakeCases desk;
    const workspace::CaseById::Answer known = desk.known(0);
    const auto show = [](QDialog&& sheet, const QString& name) {
      sheet.show();
      keep(sheet, name);
    };
    show(ui::CaseSheet(desk, QString(), nullptr), u"new"_s);
    show(ui::CaseSheet(desk, known, nullptr), u"change"_s);
    show(ui::StepSheet(desk, known, nullptr), u"step"_s);
    show(ui::EvidenceSheet(desk, desk.known(2), desk.known(2).steps[2].id, nullptr), u"evidence"_s);
    show(ui::TransferSheet(desk, desk.known(1), desk.known(1).transfers[0].id, nullptr), u"transfer"_s);
    show(ui::TransferSheet(desk, desk.known(1), desk.known(1).transfers[1].id, nullptr), u"transfer-doubtful"_s);
    show(ui::TransferSheet(desk, desk.known(1), desk.known(1).transfers[2].id, nullptr), u"transfer-record"_s);
    show(ui::MembersSheet(desk, known, nullptr), u"members"_s);
    show(ui::MirrorSheet(desk, known, nullptr), u"mirror"_s);
    show(ui::TemplatesSheet(desk, nullptr), u"templates"_s);
    show(ui::MilestoneSheet(desk, known, nullptr), u"milestone"_s);
    show(ui::FileSheet(desk,
                       {CaseLink::Kind::Messages, u"conversation:x"_s, MessageId::fromNumber(1), {}, u"3 messages"_s},
                       nullptr),
         u"file"_s);
    show(ui::AudienceSheet(desk, {}, nullptr), u"audience"_s);
    show(ui::ReasonSheet({u"Close C-2026-2031"_s,
                          u"Delayed shipment"_s,
                          u"Close Case"_s,
                          {u"Nothing is deleted."_s},
                          {u"2 steps are still open."_s}},
                         nullptr),
         u"close"_s);
    ui::DifferenceSheet conflict({u"Conflict: Due"_s, u"Both sides changed it, each in another way."_s,
                                  u"Both had in common: 12 Mar 2026"_s, u"Decide"_s, true, true},
                                 {{u"a"_s, u"24 Mar 2026"_s, u"Here"_s, u"Ana Lima, 10 Mar 2026"_s},
                                  {u"b"_s, u"20 Mar 2026"_s, u"In active-community"_s, u"Heard 19 Mar 2026, 09:00"_s}},
                                 nullptr);
    conflict.findChild<QRadioButton*>(u"differenceSheet.1"_s)->setChecked(true);
    conflict.show();
    keep(conflict, u"conflict"_s);
  }
};

MUNIMENT_TEST(CasePicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
