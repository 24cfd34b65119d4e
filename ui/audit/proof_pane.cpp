#include "ui/audit/proof_pane.h"

#include "core/workspace/ledger/verb_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/screen_header.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kDigestDigits = 64;

PlainLabel* wrapped(TextRole role, Ink ink, QWidget* parent) {
  auto* label = new PlainLabel({}, role, ink, parent);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

} // namespace

ProofPane::ProofPane(QWidget* parent)
    : QWidget(parent), m_header(new ScreenHeader(tr("Proof"), ScreenHeader::Size::Pane, this)) {
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(280);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(m_header);
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(12);
  m_ladder = new ProofLadder(content);
  column->addWidget(m_ladder);
  column->addWidget(new PlainLabel(tr("What was recorded"), TextRole::SmallStrong, Ink::Secondary, content));
  m_facts = wrapped(TextRole::Small, Ink::Primary, content);
  column->addWidget(m_facts);
  column->addWidget(
      new PlainLabel(tr("Check it without this program"), TextRole::SmallStrong, Ink::Secondary, content));
  m_commands = wrapped(TextRole::Mono, Ink::Secondary, content);
  column->addWidget(m_commands);
  m_save = new QPushButton(tr("Save Proof…"), content);
  m_save->setEnabled(false);
  column->addWidget(m_save, 0, Qt::AlignLeft);
  m_saved = wrapped(TextRole::Small, Ink::Secondary, content);
  column->addWidget(m_saved);
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  scroll->setFocusPolicy(Qt::NoFocus);
  outer->addWidget(scroll, 1);
  connect(m_save, &QPushButton::clicked, this, &ProofPane::save);
}

void ProofPane::setProof(const workspace::EntryProof& proof) {
  m_files = proof.files;
  m_seq = proof.entry.seq;
  m_header->setTitle(tr("Proof of entry %1").arg(QLocale().toString(qlonglong(m_seq))));
  std::vector<ProofLadder::Step> steps;
  steps.push_back({Icon::Hash, Tone::Done, tr("The entry is what was written"), exactMoment(proof.entry.at),
                   proof.entry.hash.toHex()});
  steps.push_back({Icon::Link, Tone::Done, tr("The entry is in the ledger"),
                   tr("Path of %n hash(es) to head %1", nullptr, proof.siblings)
                       .arg(QLocale().toString(qlonglong(proof.head.size))),
                   proof.head.root.toHex()});
  steps.push_back({Icon::Key, Tone::Done, tr("The head is signed"), tr("Ed25519, %1").arg(exactMoment(proof.head.at)),
                   proof.head.key.toHex()});
  if (proof.stampedAt)
    steps.push_back({Icon::Stamp,
                     Tone::Done,
                     tr("A third party saw it"),
                     tr("Time-stamp of %1").arg(exactMoment(*proof.stampedAt)),
                     {}});
  else
    steps.push_back({Icon::Stamp,
                     Tone::Due,
                     tr("No third party has seen it yet"),
                     tr("Keep a head outside, or have one time-stamped"),
                     {}});
  m_ladder->setSteps(steps);
  showFacts(proof);
  m_commands->setText(
      u"sha256sum entry.hashed\nopenssl pkeyutl -verify -pubin \\\n  -inkey key.pem -rawin \\\n  -in head.json -sigfile head.sig"_s);
  m_saved->setText(tr("Every command is in docs/verify.md."));
  m_save->setEnabled(true);
}

void ProofPane::showFacts(const workspace::EntryProof& proof) {
  QStringList lines{workspace::verbText(proof.entry.verb, 1)};
  if (const auto line = parseJson(proof.entry.line)) {
    if (const Json::Object* payload = line->at(u"payload").object()) {
      for (const auto& [name, value] : *payload) {
        const QString* text = value.string();
        const auto written = canonicalJson(value);
        if (text && text->size() >= kDigestDigits)
          lines.append(name + u": "_s + shortDigest(*text));
        else if (written)
          lines.append(name + u": "_s + (text ? *text : QString::fromUtf8(*written)));
      }
    }
  }
  m_facts->setText(lines.join(u'\n'));
}

void ProofPane::save() {
  auto* dialog = new QFileDialog(this, tr("Folder for the proof"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
    const QString folder = chosen + u"/proof-"_s + QString::number(m_seq);
    bool written = QDir().mkpath(folder);
    for (const ledger::ProofFile& file : m_files) {
      QSaveFile target(folder + u'/' + file.name);
      written = written && target.open(QIODevice::WriteOnly) && target.write(file.bytes) == file.bytes.size() &&
                target.commit();
    }
    m_saved->setText(written ? tr("Saved in %1").arg(QDir::toNativeSeparators(folder))
                             : tr("The proof could not be saved there. Choose another folder."));
  });
  dialog->open();
}

} // namespace muniment::ui
