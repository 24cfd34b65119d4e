#pragma once

#include "core/model/access_act.h"
#include "core/model/virus_scan.h"
#include "core/workspace/documents/document_summary.h"
#include "core/workspace/records/record_queries.h"

namespace muniment::workspace {

/// What to show of the partner documents. Empty members do not narrow.
struct DocumentFilter final {
  QString text; ///< beginnings of words of number, partner, item texts
  std::vector<formats::edi::DocumentKind> kinds;
  QString partner; ///< id of a partner
  /// Any of these: names of transport and business states, and `declared`, `held`, `test`, `duplicate`,
  /// `number-again`, `infected`, `missing-step`.
  QStringList states;
  bool onlyFindings = false;                  ///< with errors or warnings
  std::optional<ConversationId> conversation; ///< its messages name the number
};

/// Partner documents, a page at a time.
struct DocumentsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  enum class Order : std::uint8_t { NewestCaptured, NewestIssued, Number, Partner };
  struct Cursor final {
    QString value; ///< by which the order goes
    DocumentId id;
  };

  DocumentFilter filter;
  Order order = Order::NewestCaptured;
  std::optional<Cursor> after; ///< `next` of the page before
  int limit = 100;

  struct Answer final {
    std::vector<DocumentSummary> documents;
    std::optional<Cursor> next; ///< nothing at the end
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// How many documents there are, and what a list may be narrowed by.
struct DocumentCounts final {
  static constexpr Permission kPermission = Permission::ViewItem;
  DocumentFilter filter;

  struct Partner final {
    QString id;
    QString name;
    std::int64_t documents = 0;
  };
  struct Answer final {
    std::int64_t total = 0; ///< of all that the filter lets through
    std::int64_t withFindings = 0;
    std::map<formats::edi::DocumentKind, std::int64_t> kinds;
    std::vector<Partner> partners; ///< the commonest first, at the most 200
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One document, read anew from the bytes that were received, with what it hangs together with.
struct DocumentById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  DocumentId id;
  std::int64_t firstLine = 1; ///< where the lines begin that are read; those before are only counted

  struct Link final {
    DocumentSummary document;
    QString kind;           ///< of the thread: `order`, `despatch`, `invoice`, `message`, `transmission`
    QString number;         ///< by which the two meet
    bool isCertain = false; ///< same partner and same number; else the numbers are alike without leading zeros, or the
                            ///< partner is not named alike
  };
  struct MissingStep final {
    formats::edi::DocumentKind kind = formats::edi::DocumentKind::Unknown;
    std::int64_t hours = 0; ///< that were agreed
    Instant dueAt;
    bool isOverdue = false;
  };
  struct Mention final {
    ConversationId conversation;
    QString title;
    std::int64_t messages = 0; ///< that name the number
  };
  /// A connected system that handed the file over, or keeps it too.
  struct Elsewhere final {
    QString peer;
    QString link; ///< address of its page there; text from outside
  };
  struct Answer final {
    DocumentSummary summary;
    formats::edi::Document document;
    std::vector<formats::edi::Finding> envelope; ///< what was found in the file around it
    CapturedItem item;
    QStringList records; ///< numbers of the records that keep it
    KnownHolds holds;
    std::vector<Link> chain;          ///< with the document itself, in the order of time
    std::vector<MissingStep> missing; ///< what was agreed to follow and is not there
    std::vector<Mention> conversations;
    std::vector<Elsewhere> elsewhere;
    std::optional<VirusScan> scan; ///< what a virus scanner said of the file last; none did without
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// Bytes of the original as they were received; what is secret in them comes as asterisks.
struct DocumentBytes final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  static constexpr std::int64_t kMost = std::int64_t{4} << 20; ///< of one answer
  DocumentId id;
  std::int64_t offset = 0; ///< from the first byte of the document
  std::int64_t length = kMost;

  struct Answer final {
    QByteArray bytes;
    std::int64_t first = 0; ///< where the document begins in the file: places in it count from the file's first byte
    std::int64_t total = 0; ///< bytes of the document
    std::optional<MatterId> matter;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// A file that a document carries inside, as an invoice does its printed version. It was encoded by whoever sent it.
struct DocumentAttachment final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Previewed;
  static constexpr std::int64_t kMost = std::int64_t{64} << 20; ///< bytes in the original
  DocumentId id;
  std::int64_t number = 0; ///< among the attachments of the document, from 0

  struct Answer final {
    QString name; ///< text from outside
    QByteArray bytes;
    std::optional<MatterId> matter;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// Orders that something agreed did not follow in time, the longest overdue first.
struct MissingSteps final {
  static constexpr Permission kPermission = Permission::ViewItem;
  int limit = 200;

  struct Line final {
    DocumentSummary order;
    formats::edi::DocumentKind kind = formats::edi::DocumentKind::Unknown;
    Instant dueAt;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
