#pragma once

#include "core/workspace/ledger/entry_proof.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;
class ProofLadder;
class ScreenHeader;

/// What proves one entry, step by step, and how to check it without this program.
class ProofPane final : public QWidget {
  Q_OBJECT

 public:
  explicit ProofPane(QWidget* parent = nullptr);
  void setProof(const workspace::EntryProof& proof);

 private:
  void save();
  void showFacts(const workspace::EntryProof& proof);

  ScreenHeader* m_header;
  ProofLadder* m_ladder;
  PlainLabel* m_facts;
  PlainLabel* m_commands;
  PlainLabel* m_saved;
  QPushButton* m_save;
  std::vector<ledger::ProofFile> m_files;
  std::int64_t m_seq = 0;
};

} // namespace muniment::ui
