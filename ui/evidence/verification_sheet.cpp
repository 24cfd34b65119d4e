#include "ui/evidence/verification_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/conversations/message_words.h"
#include "ui/evidence/evidence_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostProblems = 50;

/// In groups of four, so that it can be read out.
QString grouped(const QString& hex) {
  QString text;
  for (qsizetype at = 0; at < hex.size(); at += 4)
    text += (at > 0 ? u" "_s : QString()) + hex.mid(at, 4);
  return text;
}

} // namespace

VerificationSheet::VerificationSheet(const evidence::PackageReport& report, const QString& folder, QWidget* parent)
    : QDialog(parent) {
  setObjectName(u"verificationSheet"_s);
  setWindowTitle(tr("Verification report"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(new PlainLabel(tr("Verification report"), TextRole::DialogTitle));
  QVBoxLayout* body = addScrolledBody(*column);
  const QString number = visibleText(report.production);
  auto* verdict =
      report.isGood()
          ? new Banner(Tone::Done, Icon::ShieldTick, tr("The package of %1 is whole").arg(number),
                       tr("Every file was read again and is what the signed list says. Nothing is missing."))
          : new Banner(Tone::Failed, Icon::Octagon,
                       tr("%n thing(s) in this package are not as they must be", nullptr,
                          static_cast<int>(report.problems.size())),
                       tr("Do not hand it over. Write the package anew, and compare."));
  verdict->setObjectName(u"verdict"_s);
  body->addWidget(verdict);
  auto* facts = new PaneSection(tr("What was checked"));
  if (facts->begin(u"facts"_s))
    addFacts(*facts, report);
  body->addWidget(facts);
  if (!report.isGood()) {
    auto* problems = new PaneSection(tr("What is wrong"));
    if (problems->begin(u"problems"_s))
      addProblems(*problems, report);
    body->addWidget(problems);
  }
  body->addStretch(1);
  column->addWidget(makeFooter(report, folder));
  resize(640, 560);
}

void VerificationSheet::addFacts(PaneSection& section, const evidence::PackageReport& report) const {
  section.addFact(tr("Format"), EvidenceWords::format(report.format));
  section.addFact(tr("Items"), EvidenceWords::number(report.items));
  section.addFact(tr("Files read"), tr("%1, %2", "how many files, how many bytes")
                                        .arg(EvidenceWords::number(report.files), MessageWords::size(report.bytes)));
  section.addFact(tr("Proven by the ledger"),
                  tr("%1 of %2 items", "how many of how many")
                      .arg(EvidenceWords::number(report.proofs), EvidenceWords::number(report.items)));
  section.addFact(tr("Redacted"),
                  report.redacted > 0 ? tr("%n item(s)", nullptr, static_cast<int>(report.redacted)) : tr("Nothing"));
  section.addFact(tr("Signed"), report.signedAt ? exactMoment(*report.signedAt) : tr("No signature was found"));
  section.addFact(tr("Time-stamp"), report.stampedAt ? exactMoment(*report.stampedAt)
                                                     : tr("None: no third party has seen the ledger yet"));
  if (report.stampedAt && !report.isAuthorityChecked)
    section.addText(tr("Who stamped it was not checked. Put the certificate of the authority into the folder as "
                       "authority.pem and verify again."));
  section.addFact(tr("Hash of the manifest"), grouped(report.manifestDigest.toHex()));
  section.addFact(tr("Key"), grouped(report.signedBy));
}

void VerificationSheet::addProblems(PaneSection& section, const evidence::PackageReport& report) const {
  for (std::size_t index = 0; index < std::min(kMostProblems, report.problems.size()); ++index) {
    const evidence::PackageProblem& problem = report.problems[index];
    section.addLine(Icon::Octagon, Tone::Failed,
                    errorText({ErrorKind::VerificationFailed, problem.code, {problem.place}, {}, false}),
                    visibleText(problem.place));
  }
  if (report.problems.size() > kMostProblems)
    section.addText(tr("And %n more", nullptr, static_cast<int>(report.problems.size() - kMostProblems)));
}

QWidget* VerificationSheet::makeFooter(const evidence::PackageReport& report, const QString& folder) {
  auto* footer = new QWidget;
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* show = new QPushButton(tr("Show Folder"));
  show->setObjectName(u"showFolder"_s);
  auto* copy = new QPushButton(tr("Copy the Hash of the Manifest"));
  copy->setObjectName(u"copyManifestHash"_s);
  auto* close = new QPushButton(tr("Close"));
  close->setObjectName(u"closeReport"_s);
  setButtonKind(close, ButtonKind::Primary);
  for (QPushButton* button : {show, copy})
    button->setAutoDefault(false);
  close->setDefault(true);
  row->addWidget(show);
  row->addWidget(copy);
  row->addStretch(1);
  row->addWidget(close);
  connect(show, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
  connect(copy, &QPushButton::clicked, this, [hash = report.manifestDigest.toHex()] { copyText(hash); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  return footer;
}

} // namespace muniment::ui
