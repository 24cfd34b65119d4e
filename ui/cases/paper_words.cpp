#include "ui/cases/paper_words.h"

#include "ui/documents/document_words.h"

namespace muniment::ui {
namespace {

constexpr std::size_t kMostMarks = 2;

CaseMark markOf(const DocumentWords::State& state) { return {state.word, state.tone, state.icon}; }

} // namespace

QString PaperWords::title(const workspace::DocumentSummary& document) {
  const QString kind = DocumentWords::kind(document.kind);
  return document.number.isEmpty() ? kind
                                   : DocumentWords::tr("%1 %2", "kind of a document, its number")
                                         .arg(kind, DocumentWords::text(document.number));
}

QString PaperWords::amount(const workspace::DocumentSummary& document) { return DocumentWords::total(document); }

std::vector<CaseMark> PaperWords::marks(const workspace::DocumentSummary& document) {
  std::vector<CaseMark> marks;
  for (const DocumentWords::State& state : DocumentWords::states(document)) {
    if (marks.size() < kMostMarks)
      marks.push_back(markOf(state));
  }
  return marks;
}

CaseMark PaperWords::answer(formats::edi::BusinessState state) { return markOf(DocumentWords::business(state)); }

} // namespace muniment::ui
