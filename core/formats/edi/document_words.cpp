#include "core/formats/edi/document_words.h"

namespace muniment::formats::edi {
namespace {

template <class T>
struct Word final {
  std::string_view word;
  T value;
};

constexpr Word<DocumentKind> kKinds[]{
    {"order", DocumentKind::Order},
    {"order-answer", DocumentKind::OrderAnswer},
    {"order-change", DocumentKind::OrderChange},
    {"order-cancellation", DocumentKind::OrderCancellation},
    {"ship-notice", DocumentKind::ShipNotice},
    {"receipt", DocumentKind::Receipt},
    {"invoice", DocumentKind::Invoice},
    {"credit-note", DocumentKind::CreditNote},
    {"payment", DocumentKind::Payment},
    {"shipment-status", DocumentKind::ShipmentStatus},
    {"application-advice", DocumentKind::ApplicationAdvice},
    {"invoice-answer", DocumentKind::InvoiceAnswer},
    {"syntax", DocumentKind::SyntaxAcknowledgement},
    {"other", DocumentKind::Other},
    {"paper", DocumentKind::Paper},
};

constexpr Word<BusinessState> kBusiness[]{
    {"received", BusinessState::Received},
    {"in-process", BusinessState::InProcess},
    {"accepted", BusinessState::Accepted},
    {"accepted-with-errors", BusinessState::AcceptedWithErrors},
    {"changed", BusinessState::AcceptedWithErrors},
    {"conditional", BusinessState::Conditional},
    {"disputed", BusinessState::Disputed},
    {"approved", BusinessState::Approved},
    {"paid", BusinessState::Paid},
    {"rejected", BusinessState::Rejected},
    {"not-accepted", BusinessState::Rejected},
    {"cancelled", BusinessState::Cancelled},
};

constexpr Word<BusinessState> kOrderStates[]{
    {"received", BusinessState::Received},
    {"accepted", BusinessState::Confirmed},
    {"changed", BusinessState::ConfirmedWithChanges},
    {"change", BusinessState::ConfirmedWithChanges},
    {"conditional", BusinessState::ConfirmedWithChanges},
    {"rejected", BusinessState::Rejected},
    {"not-accepted", BusinessState::Rejected},
};

constexpr Word<TransportState> kTransport[]{
    {"received", TransportState::Received},
    {"accepted", TransportState::Accepted},
    {"accepted-with-errors", TransportState::AcceptedWithErrors},
    {"partly-accepted", TransportState::PartlyAccepted},
    {"rejected", TransportState::Rejected},
    {"interchange-rejected", TransportState::InterchangeRejected},
};

template <class T, std::size_t N>
T valueOf(const Word<T> (&words)[N], std::string_view word) {
  for (const Word<T>& one : words) {
    if (one.word == word)
      return one.value;
  }
  return T::Unknown;
}

} // namespace

DocumentKind kindOfWord(std::string_view word) { return valueOf(kKinds, word); }
BusinessState businessOfWord(std::string_view word) { return valueOf(kBusiness, word); }
BusinessState orderStateOfWord(std::string_view word) { return valueOf(kOrderStates, word); }
TransportState transportOfWord(std::string_view word) { return valueOf(kTransport, word); }

} // namespace muniment::formats::edi
