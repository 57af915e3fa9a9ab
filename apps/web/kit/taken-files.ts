/** For a file field: what the server takes, whatever a browser lets through. */
export const takenFiles = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp';
